namespace MaxConf.Tests.Functions.Costs;

/// <summary>
/// Keeps <c>docs/scale.md</c> true: nothing costs more than it says. What has come to cost more, for a good reason, or less, is measured
/// anew, and the document's reckoning gone through:
/// <code>MAXCONF_RENEW_COSTS=1 dotnet test MaxConf.Tests --filter FullyQualifiedName~CostTests</code>
/// </summary>
public class CostTests
{
    /// <summary>Whether two events meet in one turn is up to chance, and changes how many turns, and rows of history, there are.</summary>
    private const double Chance = 0.1;

    private static readonly bool Renews = Environment.GetEnvironmentVariable("MAXCONF_RENEW_COSTS") is "1";

    [Fact]
    public async Task Lives_CostNoMoreThanTheDocumentSays()
    {
        var measured = new Dictionary<string, Cost>(StringComparer.Ordinal);
        foreach (var life in RoomLives.All)
        {
            measured.Add(life.Name, await life.MeasureAsync());
        }

        if (Renews)
        {
            CostTable.Write(measured);
        }

        var told = CostTable.Read();
        Assert.Equal(RoomLives.All.Select(life => life.Name), told.Keys);
        Assert.Empty(
            from life in measured
            from figure in Cost.Titles.Index()
            let now = life.Value.Figures[figure.Index]
            let before = told[life.Key].Figures[figure.Index]
            where now > before * (1 + Chance)
            select $"{life.Key}: {now} {figure.Item}, not {before}");
    }
}
