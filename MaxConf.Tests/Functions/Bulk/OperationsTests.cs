using System.Net;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Bulk;

public class OperationsTests
{
    [Fact]
    public async Task List_NewestFirstFilteredAndPaged()
    {
        await using var app = await MaxConfApp.StartAsync();
        var first = await EndedAsync(app, """{"count": 2}""");
        var second = await EndedAsync(app, """{"count": 1}""");
        Assert.Equal(HttpStatusCode.NoContent, (await app.DeleteRoomsAsync("?all=true")).Status);
        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        var ended = await EndedAsync(app, """{"count": 1}""", stop: true);

        var all = await app.SendAsync(HttpMethod.Get, "rooms/operations");
        var ids = Ids(all);
        Assert.Equal([ended, ids[1], second, first], ids);
        Assert.Equal("delete", (string?)all.Json![1]!["kind"]);
        var oldest = all.Json[3]!;
        Assert.Equal("create Completed", $"{oldest["kind"]} {oldest["status"]}");
        Assert.Equal("22222222-2222-2222-2222-222222222222", (string?)oldest["requested_by"]);
        Assert.Equal(app.Now.AddMinutes(-4), (DateTimeOffset)oldest["requested_at"]!);
        Assert.Equal("total=2 created=2 failed=0 percent=100", oldest.Figures());
        Assert.Equal("4", all.Response.Headers.GetValues("X-Total-Count").Single());

        var page = await app.SendAsync(HttpMethod.Get, "rooms/operations?skip=1&top=2");
        Assert.Equal(ids[1..3], Ids(page));
        Assert.Equal("</rooms/operations?top=2&skip=3>; rel=\"next\"", page.Response.Headers.GetValues("Link").Single());
        Assert.Equal([ids[1]], Ids(await app.SendAsync(HttpMethod.Get, "rooms/operations?kind=delete")));
        Assert.Equal([ended], Ids(await app.SendAsync(HttpMethod.Get, "rooms/operations?status=running,terminated")));
        (await app.SendAsync(HttpMethod.Get, "rooms/operations?status=done&top=0")).IsProblem(HttpStatusCode.BadRequest, "invalid-request");
    }

    [Fact]
    public async Task Create_WithAKeyAgain_IsTheSameOperation()
    {
        await using var app = await MaxConfApp.StartAsync();
        const string Body = """{"count": 5}""";

        var replies = await Task.WhenAll(app.OrderAsync(Body, "order-1"), app.OrderAsync(Body, "order-1"));
        var id = Assert.Single(replies.Select(reply => reply.AcceptedId()).Distinct());
        await app.EndAsync(id);
        Assert.Equal(id, (await app.OrderAsync(Body, "order-1")).AcceptedId());
        Assert.NotEqual(id, (await app.OrderAsync(Body, "order-2")).AcceptedId());
        (await app.OrderAsync("""{"count": 6}""", "order-1")).IsProblem(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");

        await app.SettleAsync();
        Assert.Equal(10, (await app.Simulator.RoomsAsync()).Length);
    }

    [Fact]
    public async Task Create_PinsInTheOrder_AreNowhereInTheFile()
    {
        const string Pin = "31415926535897932384";
        const string GuestPin = "27182818284590452353";
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:Parallelism"] = "1" });

        var id = (await app.OrderAsync(
            $$"""{"template": {"pin": "{{Pin}}", "guest_pin": "{{GuestPin}}", "tag": "mark"}, "count": 3}""", "a-key")).AcceptedId();
        var list = (await app.OrderAsync($$"""{"rooms": [{"tag": "mark", "pin": "{{Pin}}", "guest_pin": "{{GuestPin}}"}]}""")).AcceptedId();
        var shown = (await app.SendAsync(HttpMethod.Get, "rooms/operations")).Json!.ToJsonString();
        await app.EndAsync(id);
        await app.EndAsync(list);
        Assert.All(
            await app.Simulator.ListAsync("/api/admin/configuration/v1/conference/"), room => Assert.Equal(Pin, (string?)room!["pin"]));
        await app.StopAsync();

        var files = Directory.GetFiles(Path.GetDirectoryName(app.DataFile)!);
        var text = shown + string.Join('\n', app.Log)
            + string.Concat(files.Select(file => System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        Assert.Contains("mark", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Pin, text, StringComparison.Ordinal);
        Assert.DoesNotContain(GuestPin, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithoutTheSystemKey_TheAddressesHaveNone()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Bulk:IncludeSystemKey"] = "false" });

        var reply = await app.OrderAsync("""{"count": 1}""");

        Assert.DoesNotContain("code=", reply.Json!.ToJsonString(), StringComparison.Ordinal);
        await app.EndAsync(reply.AcceptedId());
    }

    private static string[] Ids(Reply reply) => [.. reply.Json!.AsArray().Select(operation => (string)operation!["id"]!)];

    /// <summary>An operation of its own minute that has come to its end, or was ended while it was suspended.</summary>
    private static async Task<string> EndedAsync(MaxConfApp app, string order, bool stop = false)
    {
        var id = await app.BeginAsync(order);
        if (stop)
        {
            await app.Engine.Client.TerminateInstanceAsync(id);
            await app.Engine.Client.WaitForInstanceCompletionAsync(id);
        }
        else
        {
            await app.EndAsync(id);
        }

        await app.AdvanceAsync(TimeSpan.FromMinutes(1));
        return id;
    }
}
