using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.DurableTask.Client.Entities;

namespace MaxConf.Embedded.Management;

/// <summary>Reads which entities to list. What cannot be read is an error, as in <see cref="InstanceQuery"/>.</summary>
internal static class EntityListQuery
{
    /// <summary>Reads the query.</summary>
    /// <param name="values">The query.</param>
    /// <param name="entityName">Entities of this name alone; null for any.</param>
    /// <param name="query">The conditions.</param>
    /// <param name="problem">What is wrong with them.</param>
    public static bool TryRead(
        IQueryCollection values,
        string? entityName,
        [NotNullWhen(true)] out EntityQuery? query,
        [NotNullWhen(false)] out string? problem)
    {
        (query, problem) = (null, null);
        if (entityName?.Contains('@') == true)
        {
            problem = "The name of an entity contains no '@'.";
        }
        else if (!QueryValue.TryTime(values, "lastOperationTimeFrom", out var from))
        {
            problem = "'lastOperationTimeFrom' is not a time.";
        }
        else if (!QueryValue.TryTime(values, "lastOperationTimeTo", out var to))
        {
            problem = "'lastOperationTimeTo' is not a time.";
        }
        else if (!QueryValue.TryTop(values, out var top))
        {
            problem = "'top' is a number of at least 1.";
        }
        else
        {
            query = new()
            {
                InstanceIdStartsWith = entityName is null ? null : $"@{entityName}@",
                LastModifiedFrom = from,
                LastModifiedTo = to,
                IncludeState = QueryValue.Flag(values, "fetchState", absent: false),
                PageSize = top,
            };
        }

        return query is not null;
    }
}
