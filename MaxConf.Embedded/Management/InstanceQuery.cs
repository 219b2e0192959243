using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client;

namespace MaxConf.Embedded.Management;

/// <summary>
/// Reads which instances to list. The extension passes over a condition it cannot read; here that is an error, for the caller
/// would take the list for something it is not.
/// </summary>
internal static class InstanceQuery
{
    private const StringSplitOptions ListItems = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    /// <summary>Reads the query; <see cref="OrchestrationQuery.FetchInputsAndOutputs"/> says whether inputs are to be shown.</summary>
    public static bool TryRead(
        IQueryCollection values, [NotNullWhen(true)] out OrchestrationQuery? query, [NotNullWhen(false)] out string? problem)
    {
        query = null;
        problem = null;
        if (!QueryValue.TryTime(values, "createdTimeFrom", out var from))
        {
            problem = "'createdTimeFrom' is not a time.";
        }
        else if (!QueryValue.TryTime(values, "createdTimeTo", out var to))
        {
            problem = "'createdTimeTo' is not a time.";
        }
        else if (!TryStatuses(values, out var statuses))
        {
            problem = $"'runtimeStatus' is a list of {string.Join(", ", Enum.GetNames<OrchestrationRuntimeStatus>())}.";
        }
        else if (!QueryValue.TryTop(values, out var top))
        {
            problem = "'top' is a number of at least 1.";
        }
        else
        {
            query = new(from, to, statuses, null, Prefix(values), top, QueryValue.Flag(values, "showInput", absent: true));
        }

        return query is not null;
    }

    private static string? Prefix(IQueryCollection values)
        => values["instanceIdPrefix"].ToString() is { Length: > 0 } prefix ? prefix : null;

    private static bool TryStatuses(IQueryCollection values, out List<OrchestrationRuntimeStatus>? statuses)
    {
        statuses = null;
        foreach (var text in values["runtimeStatus"].ToString().Split(',', ListItems))
        {
            if (!Enum.TryParse<OrchestrationRuntimeStatus>(text, ignoreCase: true, out var status) || !Enum.IsDefined(status))
            {
                return false;
            }

            (statuses ??= []).Add(status);
        }

        return true;
    }
}
