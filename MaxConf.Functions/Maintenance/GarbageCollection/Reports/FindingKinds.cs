using System.Collections.Frozen;
using System.Text.Json;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reports;

/// <summary>What is to be known of the kinds of findings.</summary>
internal static class FindingKinds
{
    private static readonly FrozenDictionary<FindingKind, string> Labels = Enum.GetValues<FindingKind>()
        .ToFrozenDictionary(kind => kind, kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()));

    /// <summary>The kind as reports and metrics write it.</summary>
    public static string ToLabel(this FindingKind kind) => Labels[kind];

    /// <summary>Whether the garbage collection does something about it.</summary>
    public static bool IsTreated(this FindingKind kind) => kind is FindingKind.Orphaned or FindingKind.Vanished or FindingKind.Overdue;
}
