using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Bulk;

/// <summary>Orders and deletes many rooms as a back end does, and follows what comes of it.</summary>
internal static class BulkCalls
{
    /// <summary>Orders rooms.</summary>
    public static async Task<Reply> OrderAsync(this MaxConfApp app, string json, string? key = null, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "rooms/create")
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? await app.TokenAsync());
        if (key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        }

        return await app.SendAsync(request);
    }

    /// <summary>Orders rooms and gives the operation's id.</summary>
    public static async Task<string> BeginAsync(this MaxConfApp app, string json) => (await app.OrderAsync(json)).AcceptedId();

    public static Task<Reply> DeleteRoomsAsync(this MaxConfApp app, string query) => app.SendAsync(HttpMethod.Delete, "rooms" + query);

    /// <summary>The operation's id of a 202.</summary>
    public static string AcceptedId(this Reply reply)
    {
        Assert.True(reply.Status == HttpStatusCode.Accepted, $"{reply.Status} {reply.Json}");
        return (string)reply.Json!["id"]!;
    }

    /// <summary>An operation as our API shows it.</summary>
    public static async Task<JsonNode> OperationAsync(this MaxConfApp app, string id)
    {
        var reply = await app.SendAsync(HttpMethod.Get, $"rooms/operations/{id}");
        Assert.True(reply.Status == HttpStatusCode.OK, $"{reply.Status} {reply.Json}");
        return reply.Json!;
    }

    /// <summary>Waits until an operation is as wanted, and gives it.</summary>
    public static async Task<JsonNode> ShowsAsync(this MaxConfApp app, string id, Func<JsonNode, bool> isWanted)
    {
        while (true)
        {
            var changed = app.Engine.Changes.Next(id);
            var operation = await app.OperationAsync(id);
            if (isWanted(operation))
            {
                return operation;
            }

            await changed.WaitAsync(TimeSpan.FromSeconds(60));
        }
    }

    /// <summary>Waits until an operation has come to its end, and gives it.</summary>
    public static Task<JsonNode> EndAsync(this MaxConfApp app, string id) =>
        app.ShowsAsync(id, operation => (string?)operation["status"] == "Completed");

    /// <summary>Moves the clock step by step until an operation has come to its end, and gives it.</summary>
    public static async Task<JsonNode> PassTimeAsync(this MaxConfApp app, string id, TimeSpan step)
    {
        for (var steps = 0; steps < 200; steps++)
        {
            await app.AdvanceAsync(step);
            var operation = await app.OperationAsync(id);
            if ((string?)operation["status"] == "Completed")
            {
                return operation;
            }
        }

        throw new InvalidOperationException((await app.OperationAsync(id)).ToJsonString());
    }

    /// <summary>The names of an operation's rooms.</summary>
    public static string[] RoomNames(this JsonNode operation) =>
        [.. operation["rooms"]!.AsArray().Select(room => (string)room!["name"]!)];

    /// <summary>The progress of an operation without its errors, as text.</summary>
    public static string Figures(this JsonNode operation) => string.Join(
        ' ', operation["progress"]!.AsObject().Where(member => member.Key != "errors").Select(member => $"{member.Key}={member.Value}"));
}
