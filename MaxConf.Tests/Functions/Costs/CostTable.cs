using System.Globalization;
using MaxConf.Tests.Support;

namespace MaxConf.Tests.Functions.Costs;

/// <summary>The table of costs in <c>docs/scale.md</c>.</summary>
internal static class CostTable
{
    private const string Begin = "<!-- Measured: see CONTRIBUTING.md. -->\n";
    private const string End = "<!-- End of what is measured. -->\n";

    private static readonly string Document = Path.Combine(Repository.Folder, "docs", "scale.md");

    /// <summary>What the document says, by life.</summary>
    public static IReadOnlyDictionary<string, Cost> Read()
    {
        var text = File.ReadAllText(Document);
        var table = text[(text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)..text.IndexOf(End, StringComparison.Ordinal)];
        return table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(Cells).ToDictionary(
            cells => cells[0],
            cells => Cost.Of([.. cells.Skip(1).Select(cell => int.Parse(cell, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))]),
            StringComparer.Ordinal);
    }

    /// <summary>Has the document say what was measured.</summary>
    public static void Write(IEnumerable<KeyValuePair<string, Cost>> costs)
    {
        var text = File.ReadAllText(Document);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        string[] lines =
        [
            Row("", Cost.Titles),
            "|---|" + string.Concat(Enumerable.Repeat("---:|", Cost.Titles.Length)),
            .. costs.Select(life => Row(life.Key, life.Value.Figures.Select(Cell))),
        ];
        File.WriteAllText(Document, text[..begin] + string.Concat(lines.Select(line => line + "\n")) + text[end..]);
    }

    private static string Row(string first, IEnumerable<string> others) => $"| {string.Join(" | ", others.Prepend(first))} |";

    private static string Cell(int figure) => figure.ToString("N0", CultureInfo.InvariantCulture);

    private static string[] Cells(string row) => [.. row.Trim('|').Split('|').Select(cell => cell.Trim())];
}
