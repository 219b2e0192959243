using System.Net;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Functions;
using MaxConf.Functions.Maintenance.GarbageCollection;
using MaxConf.Tests.Functions.App;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Functions.OpenApi;

/// <summary>
/// The app does what its description says. That answers are as described is checked by <see cref="MaxConfApp"/>, here and wherever else
/// the app is called.
/// </summary>
public sealed class OperationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string DeleteRooms = "deleteRooms";

    // Neither a number, a flag or a choice, nor short enough for a text.
    private static readonly string Nonsense = new('x', 251);

    public static TheoryData<string> Operations => [.. OperationCall.All.Keys];

    [Fact]
    public void Functions_WithHttpTriggers_AreAllDescribedButPreflights()
    {
        var offered = shared.App.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<FunctionDescriptor>() is not null)
            .SelectMany(endpoint => endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"));

        var described = OperationCall.All.Values.Select(operation => operation.Name);

        var named = offered.Where(operation => !operation.StartsWith("OPTIONS ", StringComparison.Ordinal));

        Assert.Equal(named.Order(), described.Order());
    }

    /// <summary>But for the one whose answer lasts: <see cref="Rooms.Live.Events.EventStreamTests"/>.</summary>
    public static TheoryData<string> Calls => [.. OperationCall.All.Keys.Where(id => id != "getEvents")];

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Operation_CalledByItsExamples_Succeeds(string id)
    {
        var reply = await CallAsync(id, await OtherExampleAsync(id), HarmlessQueryOf(id));

        Assert.True(reply.Response.IsSuccessStatusCode, $"{reply.Status} {reply.Json}");
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_CalledByAStranger_IsRefusedIfItAsksForASignIn(string id)
    {
        var operation = OperationCall.All[id];
        using var request = operation.Request("any");

        var reply = await shared.App.SendAsync(request);

        Assert.Equal(operation.SignIn is not null, reply.Status == HttpStatusCode.Unauthorized);
    }

    /// <summary>
    /// Every parameter that any operation has is given: so one that is read and not described shows. Not where others than those described
    /// are refused.
    /// </summary>
    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Operation_WithNonsenseInTheQuery_ComplainsOfEveryParameterDescribed(string id)
    {
        var operation = OperationCall.All[id];
        var asked = id == DeleteRooms ? [operation] : OperationCall.All.Values;
        var everything = asked.SelectMany(each => each.Query).Select(NameOf).Distinct();
        using var request = operation.Request("any", string.Join('&', everything.Select(name => $"{name}={Nonsense}")));
        await operation.SignInAsync(request, shared.App);

        var reply = await shared.App.SendAsync(request);

        var complaints = reply.Json?["errors"]?.AsObject().Select(error => error.Key) ?? [];
        Assert.Equal(operation.Query.Select(NameOf).Order(), complaints.Order());
    }

    /// <summary>A query for what would do harm by its examples, or has none.</summary>
    private static string? HarmlessQueryOf(string id) => id == DeleteRooms ? "prefix=nobody-has-this" : null;

    /// <summary>What an operation can be asked for only when another was called before.</summary>
    private async Task<string?> OtherExampleAsync(string id)
    {
        switch (id)
        {
            case "getOperation":
                return (string?)(await CallAsync("createRooms")).Json!["id"];
            case "getGarbageCollection":
                await CallAsync("startGarbageCollection");
                await shared.App.Engine.Client.WaitForInstanceCompletionAsync(GarbageCollectionInstance.Id);
                return null;
            default:
                return null;
        }
    }

    private async Task<Reply> CallAsync(string id, string? other = null, string? query = null)
    {
        var operation = OperationCall.All[id];
        var room = await shared.App.CreateRoomAsync();
        if (operation.Name.Contains("/room/{room_name}/", StringComparison.Ordinal))
        {
            other = await MeetAsync(room);
        }

        using var request = operation.Request(room, query, other);
        await operation.SignInAsync(request, shared.App);
        return await shared.App.SendAsync(request);
    }

    /// <summary>Has somebody in a room, for what is about meetings, and gives their id.</summary>
    private async Task<string> MeetAsync(string room)
    {
        var pexip = shared.App.Simulator;
        if (await pexip.FindRoomAsync("reception") is null)
        {
            await pexip.CreateRoomAsync("reception");
        }

        await pexip.JoinAsync(room, "Agent");
        return (string)(await pexip.JoinAsync(room, "Citizen", "guest"))!["id"]!;
    }

    private static string NameOf(JsonNode parameter) => (string)parameter["name"]!;
}
