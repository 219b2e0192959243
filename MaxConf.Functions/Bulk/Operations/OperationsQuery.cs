using MaxConf.Functions.Http;
using MaxConf.Functions.Rooms.Listing;
using Microsoft.DurableTask.Client;

namespace MaxConf.Functions.Bulk.Operations;

/// <summary>Which operations a request asks for.</summary>
internal sealed record OperationsQuery : IQuery<OperationsQuery>
{
    /// <summary>How many operations are given at most where nothing is said.</summary>
    internal const int DefaultTop = 20;

    /// <summary>The most operations that can be asked for at once.</summary>
    internal const int MaxTop = 100;

    private const StringSplitOptions ListItems = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    private static readonly string StatusRule = $"must be a list of {string.Join(", ", Enum.GetNames<OrchestrationRuntimeStatus>())}";

    /// <summary>The kind; null for both.</summary>
    public BulkKind? Kind { get; init; }

    /// <summary>The runtime statuses that count; null for all.</summary>
    public IReadOnlyList<OrchestrationRuntimeStatus>? Statuses { get; init; }

    /// <summary>How many operations to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many operations to give at most, 1 to <see cref="MaxTop"/>.</summary>
    public int Top { get; init; } = DefaultTop;

    /// <summary>Reads a request's query; what is wrong is in the reader's errors.</summary>
    public static OperationsQuery Read(QueryReader query) => new()
    {
        Kind = query.Read<BulkKind?>("kind", null, TryParseKind, "must be create or delete", "Which runs: those that make rooms, or those that delete them."),
        Statuses = query.Read<IReadOnlyList<OrchestrationRuntimeStatus>?>(
            "status", null, TryParseStatuses, StatusRule, "The runtime statuses, as Durable Functions names them."),
        Skip = query.Number(RoomsQuery.SkipParameter, 0, 0, int.MaxValue, "How many runs are left out at the beginning."),
        Top = query.Number("top", DefaultTop, 1, MaxTop, "How many runs are given at most."),
    };

    private static bool TryParseKind(string text, out BulkKind? kind)
    {
        kind = text switch
        {
            "create" => BulkKind.Create,
            "delete" => BulkKind.Delete,
            _ => null,
        };
        return kind is not null;
    }

    private static bool TryParseStatuses(string text, out IReadOnlyList<OrchestrationRuntimeStatus>? statuses)
    {
        var names = text.Split(',', ListItems);
        statuses = [.. names.Select(Parse).OfType<OrchestrationRuntimeStatus>()];
        return names.Length > 0 && statuses.Count == names.Length;
    }

    private static OrchestrationRuntimeStatus? Parse(string name) =>
        Enum.GetNames<OrchestrationRuntimeStatus>().Contains(name, StringComparer.OrdinalIgnoreCase)
            ? Enum.Parse<OrchestrationRuntimeStatus>(name, ignoreCase: true)
            : null;
}
