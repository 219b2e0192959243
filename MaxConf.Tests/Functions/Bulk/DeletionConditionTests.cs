using System.Net;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Simulator;

namespace MaxConf.Tests.Functions.Bulk;

/// <summary>Which rooms a request deletes, all at one app.</summary>
public sealed class DeletionConditionTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("", "all")]
    [InlineData("?all=false", "all")]
    [InlineData("?include_persistent=true", "all")]
    [InlineData("?all=true&prefix=x", "all")]
    [InlineData("?prefix=", "prefix")]
    [InlineData("?all=true&older=PT1H", "older")]
    public async Task Delete_WhatIsNotClear_DeletesNothing(string query, string parameter)
    {
        var app = shared.App;
        await ClearAsync();
        await app.Simulator.CreateRoomAsync("x1");

        var reply = await app.DeleteRoomsAsync(query);

        reply.IsProblem(HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(parameter, Assert.Single(reply.Json!["errors"]!.AsObject()).Key);
        Assert.Equal(["x1"], await app.Simulator.RoomsAsync());
        Assert.Empty(await app.RunningInstancesAsync());
    }

    [Theory]
    [InlineData("?all=true", "test_kept")]
    [InlineData("?all=true&include_persistent=true", "")]
    [InlineData("?prefix=a", "b1 b2 test_kept")]
    [InlineData("?prefix=A", "a1 a2 b1 b2 test_kept")]
    [InlineData("?prefix=test_", "a1 a2 b1 b2 test_kept")]
    [InlineData("?prefix=test_&include_persistent=true", "a1 a2 b1 b2")]
    [InlineData("?tag=one", "a2 b2 test_kept")]
    [InlineData("?tag=on", "a1 a2 b1 b2 test_kept")]
    [InlineData("?prefix=a&tag=one", "a2 b1 b2 test_kept")]
    [InlineData("?older_than=PT24H", "b1 b2 test_kept")]
    [InlineData("?older_than=1.00:00:00&tag=two", "a1 b1 b2 test_kept")]
    [InlineData("?older_than=P2D", "a1 a2 b1 b2 test_kept")]
    [InlineData("?prefix=nobody", "a1 a2 b1 b2 test_kept")]
    public async Task Delete_ByCondition_DeletesWhatMeetsItAndIsGoneFromPexip(string query, string left)
    {
        var app = shared.App;
        await ClearAsync();
        await app.Simulator.CreateRoomAsync("a1", "\"tag\": \"one\", \"creation_time\": \"2024-03-04T13:59:00\"");
        await app.Simulator.CreateRoomAsync("a2", "\"tag\": \"two\", \"creation_time\": \"2024-03-04T14:00:00\"");
        await app.Simulator.CreateRoomAsync("b1", "\"tag\": \"one\", \"creation_time\": \"2024-03-04T14:01:00\"");
        await app.Simulator.CreateRoomAsync("b2", "\"tag\": \"two\"");
        await app.Simulator.CreateRoomAsync("test_kept");
        await app.Simulator.CreateRoomAsync("a reception", "\"service_type\": \"two_stage_dialing\"");

        var reply = await app.DeleteRoomsAsync(query);

        Assert.True(reply.Status == HttpStatusCode.NoContent, $"{reply.Status} {reply.Json}");
        Assert.Equal(left, string.Join(' ', (await app.Simulator.RoomsAsync()).Except(["a reception"]).Order(StringComparer.Ordinal)));
        Assert.NotNull(await app.Simulator.FindRoomAsync("a reception"));
    }

    private async Task ClearAsync()
    {
        foreach (var room in await shared.App.Simulator.ListAsync(RunningSimulator.Conferences))
        {
            await shared.App.Simulator.SendAsync(HttpMethod.Delete, (string)room!["resource_uri"]!);
        }
    }
}
