using System.Globalization;
using MaxConf.Benchmarks.Measuring;

namespace MaxConf.Benchmarks.Activities;

/// <summary>The same activities without an engine: awaited one after the other, each answer inserted, a transaction a group.</summary>
internal static class PlainLoop
{
    public static async Task<Measurement> MeasureAsync(int count, int group)
    {
        using var folder = new TemporaryFolder();
        using var file = new PlainFile(folder.File("plain.db"));
        return await Measurement.OfAsync(count, () => new(Cost.OfThisProcess(file.Commits)), () => RunAsync(file, count, group));
    }

    private static async Task RunAsync(PlainFile file, int count, int group)
    {
        for (var first = 0; first < count; first += group)
        {
            file.Begin();
            for (var number = first; number < Math.Min(first + group, count); number++)
            {
                file.Insert((await FanOutFunctions.DoubleAsync(number)).ToString(CultureInfo.InvariantCulture));
            }

            file.Commit();
        }
    }
}
