using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.Process.Kills;

/// <summary>Asks for one room after the other, and lives with each of them in one of the ways there are.</summary>
internal sealed class RoomCaller(int number, Installation installation, Ledger ledger, Random chance)
{
    private const string Sessions = "https://id.gov.bc.ca/idcheck/protected/video/";

    private readonly PatientCaller _caller = new(installation, ledger);

    public async Task RunAsync(CancellationToken stopping)
    {
        for (var i = 0; !stopping.IsCancellationRequested; i++)
        {
            await LiveAsync($"caller-{number}-{i}");
        }
    }

    private async Task LiveAsync(string request)
    {
        var room = await CreateAsync(request);
        ledger.Made(room, request);
        await PauseAsync();
        if (chance.Next(3) == 0)
        {
            Assert.Equal(room, await CreateAsync(request));
        }

        await (chance.Next(6) switch
        {
            0 => DeleteAsync(room),
            1 => ChangeAndDeleteAsync(room),
            2 => Task.Run(() => ledger.Unused.Add(room)),
            _ => MeetAsync(room),
        });
    }

    private async Task<string> CreateAsync(string request)
    {
        var session = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(Sessions + request));
        var (status, body) = await _caller.SendAsync(HttpMethod.Post, $"room/create?uuiData={session}", key: request);
        Assert.True(status == HttpStatusCode.OK, $"{request}: {status} {body}");
        return (string)body!["name"]!;
    }

    /// <summary>Sometimes the agent comes too, on another node, and leaves first. Their leaving is all that ends the room.</summary>
    private async Task MeetAsync(string room)
    {
        await installation.JoinAsync(room);
        await PauseAsync();
        if (chance.Next(2) == 0)
        {
            const string Agent = """{"display_name": "Agent", "role": "host", "node": "10.44.0.12"}""";
            await installation.ControlAsync(HttpMethod.Post, $"rooms/{room}/join", Agent);
            await PauseAsync();
            await installation.ControlAsync(HttpMethod.Post, $"rooms/{room}/leave", """{"display_name": "Agent"}""");
        }

        await installation.LeaveAsync(room);
    }

    /// <summary>A change that was accepted is made, however long that takes.</summary>
    private async Task ChangeAndDeleteAsync(string room)
    {
        var (status, body) = await _caller.SendAsync(HttpMethod.Patch, $"room/{room}", new JsonObject { ["description"] = room });
        Assert.True(status == HttpStatusCode.Accepted, $"Change of {room}: {status} {body}");
        await Patience.UntilAsync($"the change of {room}", async () =>
        {
            var (_, changed) = await _caller.SendAsync(HttpMethod.Get, $"room/{room}?constrained_attributes=false");
            return (string?)changed!["description"] == room ? changed : null;
        });
        await DeleteAsync(room);
    }

    /// <summary>404 is what a deletion is answered that is sent again because its answer was lost.</summary>
    private async Task DeleteAsync(string room)
    {
        var (status, body) = await _caller.SendAsync(HttpMethod.Delete, $"room/{room}");
        Assert.True(status is HttpStatusCode.NoContent or HttpStatusCode.NotFound, $"Deletion of {room}: {status} {body}");
        Assert.DoesNotContain(room, await installation.ConferencesAsync());
    }

    private Task PauseAsync() => Patience.PauseAsync(TimeSpan.FromMilliseconds(chance.Next(200)));
}
