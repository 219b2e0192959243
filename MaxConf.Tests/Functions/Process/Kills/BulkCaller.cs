using System.Net;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>Orders many rooms at once, waits until they are made, and deletes them all together, again and again.</summary>
internal sealed class BulkCaller(Installation installation, Ledger ledger)
{
    private const int Rooms = 15;

    private readonly PatientCaller _caller = new(installation, ledger);

    public async Task RunAsync(CancellationToken stopping)
    {
        for (var i = 0; !stopping.IsCancellationRequested; i++)
        {
            var run = await OrderAsync($"order-{i}");
            foreach (var room in await WaitAsync(run))
            {
                ledger.Made(room, run);
            }

            Assert.Equal(run, await OrderAsync($"order-{i}"));
            var (status, body) = await _caller.SendAsync(HttpMethod.Delete, $"rooms?tag={run}");
            Assert.True(status is HttpStatusCode.NoContent or HttpStatusCode.Accepted, $"Deletion of {run}'s rooms: {status} {body}");
        }
    }

    private async Task<string> OrderAsync(string key)
    {
        var (status, body) = await _caller.SendAsync(HttpMethod.Post, "rooms/create", new JsonObject { ["count"] = Rooms }, key);
        Assert.True(status == HttpStatusCode.Accepted, $"{key}: {status} {body}");
        return (string)body!["id"]!;
    }

    /// <returns>The names of the rooms that the run has made.</returns>
    private async Task<IReadOnlyList<string>> WaitAsync(string run)
    {
        var ended = await Patience.UntilAsync($"the end of {run}", async () =>
        {
            var (_, operation) = await _caller.SendAsync(HttpMethod.Get, $"rooms/operations/{run}");
            return (string?)operation!["status"] == "Completed" ? operation : null;
        });
        var rooms = ended["rooms"]!.AsArray().Select(room => (string)room!["name"]!).ToList();
        Assert.True(rooms.Count == Rooms, $"{run}: {ended}");
        return rooms;
    }
}
