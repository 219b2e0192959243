using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.Randomness;

namespace MaxConf.Tests.Functions.App;

public class NameTakenTests
{
    /// <summary>What 123456 and 765432 make.</summary>
    private const string Taken = "MTIzNDU2LDc2NTQzMg";

    [Theory]
    [InlineData("a stranger's")]
    [InlineData("")]
    public async Task Create_DrawingAStrangersName_TakesAnotherAndLeavesTheStrangersAlone(string tag)
    {
        var seeded = ScriptedRandomSource.Seeded(1);
        var first = new Queue<int>([123456, 765432]);
        var random = new ScriptedRandomSource(
            (minimum, limit) => minimum > 0 && first.TryDequeue(out var drawn) ? drawn : seeded.Next(minimum, limit));
        await using var app = await MaxConfApp.StartAsync(random: random);
        await app.Simulator.CreateRoomAsync(Taken, $"\"tag\": \"{tag}\", \"pin\": \"4711\"");
        var before = await app.Simulator.FindRoomAsync(Taken);

        var reply = await app.PostRoomAsync();

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var room = (string)reply.Json!["name"]!;
        Assert.NotEqual(Taken, room);
        await app.SettleAsync();
        Assert.Equal("created", (string?)(await app.StatusAsync(room))["state"]);
        Assert.Equal("deleted", (string?)(await app.StatusAsync(Taken))["state"]);

        await app.AdvanceAsync(TimeSpan.FromDays(2));
        Assert.Equal([Taken], await app.Simulator.RoomsAsync());
        Assert.True(JsonNode.DeepEquals(before, await app.Simulator.FindRoomAsync(Taken)));
    }
}
