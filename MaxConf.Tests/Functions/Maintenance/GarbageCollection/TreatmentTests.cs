using System.Collections.Concurrent;
using MaxConf.Functions.Maintenance.GarbageCollection.Activities;
using MaxConf.Functions.Maintenance.GarbageCollection.Reports;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Functions.Maintenance.GarbageCollection;

public sealed class TreatmentTests
{
    private readonly ConcurrentQueue<string> _log = new();

    [Fact]
    public async Task OfEachAsync_OneBreaksAndOneFails_TheOthersHaveTheirTurn()
    {
        var treatment = await OfEachAsync("breaks", "fails", "in order", "vanished");

        Assert.Equal(2, treatment.Failed);
        Assert.Equal(new("vanished", PexipErrorKind.Unexpected, "The step broke: InvalidOperationException"), treatment.Failure);
        Assert.Equal(["vanished"], treatment.FindingsOf(FindingKind.Vanished).Rooms);
        Assert.Equal(0, treatment.FindingsOf(FindingKind.Orphaned).Total);
        Assert.StartsWith("Error 2604 Room breaks ", Assert.Single(_log), StringComparison.Ordinal);
    }

    [Fact]
    public Task OfEachAsync_ToldToStop_Stops() =>
        Assert.ThrowsAsync<OperationCanceledException>(() => OfEachAsync("vanished", "stops"));

    private async Task<Treatment> OfEachAsync(params string[] rooms)
    {
        using var provider = new RecordingLoggerProvider(_log);
        return await Treatment.OfEachAsync(FindingKind.Vanished, rooms, TreatAsync, provider.CreateLogger(""));
    }

    private static Task<PexipResult> TreatAsync(string room, Findings findings)
    {
        switch (room)
        {
            case "breaks":
                throw new InvalidOperationException("broken");
            case "stops":
                throw new OperationCanceledException();
            case "fails":
                return Task.FromResult<PexipResult>(new PexipError(PexipErrorKind.Unavailable, "down"));
            case "vanished":
                findings.Add(FindingKind.Vanished, room);
                break;
        }

        return Task.FromResult(PexipResult.Success);
    }
}
