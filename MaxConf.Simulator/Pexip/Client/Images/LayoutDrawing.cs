using System.Globalization;
using MaxConf.Simulator.Pexip.Conferencing.Layouts;

namespace MaxConf.Simulator.Pexip.Client.Images;

/// <summary>A small picture of a layout: one row of large places, and one of small ones.</summary>
internal static class LayoutDrawing
{
    private const int Width = 140;
    private const int Height = 88;
    private const int Gap = 4;

    public static string Of(Layout layout)
    {
        var (mains, others) = Places(layout);
        var boundary = others > 0 ? 64 : Height - Gap;
        return $"<svg width='{Width}' height='{Height}' viewBox='0 0 {Width} {Height}' fill='none' xmlns='http://www.w3.org/2000/svg'>"
            + $"<rect width='{Width}' height='{Height}' fill='currentColor'/>{Row(mains, Gap, boundary)}"
            + $"{Row(others, boundary + Gap, Height - Gap)}</svg>";
    }

    /// <summary>How many large and how many small places; where the name does not say, one among eight.</summary>
    private static (int Mains, int Others) Places(Layout layout) =>
        layout.View.Split(':') is [var mains, var others]
        && int.TryParse(mains, CultureInfo.InvariantCulture, out var large)
        && int.TryParse(others, CultureInfo.InvariantCulture, out var small)
            ? (large, small)
            : (1, 8);

    private static string Row(int places, int top, int bottom) => string.Concat(Enumerable.Range(0, places).Select(place =>
    {
        var step = (double)(Width - Gap) / places;
        var (left, width) = (Gap + (place * step), Math.Max(step - Gap, 1));
        return FormattableString.Invariant(
            $"<rect x='{left:0.##}' y='{top}' width='{width:0.##}' height='{bottom - top}' fill='#BBBFC3'/>");
    }));
}
