using System.Text.Json.Nodes;

namespace MaxConf.Tests.Functions.Process;

/// <summary>The process is killed in each state of a room's life and started again: the life goes on, and ends once.</summary>
[Collection(nameof(Processes))]
public sealed class CrashTests : IAsyncLifetime
{
    private Installation _installation = null!;

    public async Task InitializeAsync() => _installation = await Installation.PrepareAsync();

    public async Task DisposeAsync() => await _installation.DisposeAsync();

    [Theory]
    [InlineData("\"kind\": \"error\"")]
    [InlineData("\"kind\": \"slow\", \"milliseconds\": 600000")]
    public async Task Kill_BeforeTheVmrIsMade_MakesItAfterTheRestart(string fault)
    {
        _installation.Settings["Pexip:MaxRetryAttempts"] = "10";
        await _installation.StartAppAsync();
        await _installation.FailAsync("POST", fault);
        var request = await _installation.RequestRoomAsync();
        await _installation.WaitForConferenceRequestAsync(HttpMethod.Post);

        await KillAndLoseAsync(request);
        await _installation.HealAsync();
        await _installation.StartAppAsync();

        await FinishAsync(await _installation.OnlyRoomAsync());
    }

    [Fact]
    public async Task Kill_AfterTheVmrIsMadeButBeforeTheAnswer_FindsTheVmrAgain()
    {
        await _installation.StartAppAsync();
        await _installation.FailAsync("POST", "\"kind\": \"timeout\"");
        var request = await _installation.RequestRoomAsync();
        await _installation.WaitForConferenceCountAsync("conferences_created");

        await KillAndLoseAsync(request);
        await _installation.HealAsync();
        await _installation.StartAppAsync();

        await FinishAsync(await _installation.OnlyRoomAsync());
    }

    [Fact]
    public async Task Kill_WhileCreatingOnAPexipThatStaysDown_EndsWithoutVmr()
    {
        _installation.Settings["Pexip:MaxRetryAttempts"] = "10";
        _installation.Settings["Rooms:CreationDoubt"] = "00:00:00";
        await _installation.StartAppAsync();
        await _installation.FailAsync("POST", "\"kind\": \"error\"");
        var request = await _installation.RequestRoomAsync();
        await _installation.WaitForConferenceRequestAsync(HttpMethod.Post);

        await KillAndLoseAsync(request);
        _installation.Settings["Pexip:MaxRetryAttempts"] = "0";
        await _installation.StartAppAsync();

        await _installation.WaitForEndAsync(await _installation.OnlyRoomAsync());
        Assert.Empty((await _installation.StatisticsAsync())["conferences_created"]!.AsObject());
        await _installation.ExpectSoundDataFileAsync();
    }

    [Fact]
    public async Task Kill_WhileCreatedAndAgainWhileActive_KeepsTheRoomUntilItIsLeft()
    {
        await _installation.StartAppAsync();
        var room = await _installation.CreateRoomAsync();
        await _installation.WaitForStateAsync(room, "created");
        await _installation.StartAppAsync();
        await _installation.WaitForStateAsync(room, "created");

        await _installation.JoinAsync(room);
        await _installation.WaitForStatusAsync(room, HasOneParticipant);
        await _installation.StartAppAsync();
        await _installation.WaitForStatusAsync(room, HasOneParticipant);

        await _installation.LeaveAsync(room);
        await _installation.ExpectWholeLifeAsync(room);
    }

    [Fact]
    public async Task Kill_WhileScheduledForDeletion_DeletesNotBeforeItIsDue()
    {
        _installation.Settings["Rooms:GracePeriod"] = "00:00:02";
        var (room, due) = await ScheduleDeletionAsync();

        await _installation.StartAppAsync();
        await _installation.WaitForEndAsync(room);

        var deletion = (await _installation.JournalAsync()).Single(entry => (string?)entry!["what"] == "room_deleted");
        Assert.True(deletion!["time"]!.GetValue<DateTimeOffset>() >= due);
        await _installation.ExpectWholeLifeAsync(room);
    }

    [Fact]
    public async Task Kill_WhileScheduledForDeletionAndDownWhenItIsDue_DeletesAfterTheRestart()
    {
        var (room, due) = await ScheduleDeletionAsync();
        await _installation.App.KillAsync();
        await Patience.UntilAsync(
            $"it is {due:O}", () => Task.FromResult(TimeProvider.System.GetUtcNow() > due ? room : null));
        Assert.Empty((await _installation.StatisticsAsync())["conferences_deleted"]!.AsObject());

        await _installation.StartAppAsync();

        await _installation.ExpectWholeLifeAsync(room);
    }

    [Fact]
    public async Task Kill_WhileADeletionFails_TriesAgainAfterTheRestart()
    {
        _installation.Settings["Pexip:MaxRetryAttempts"] = "0";
        await _installation.FailAsync("DELETE", "\"kind\": \"error\"");
        var (room, _) = await ScheduleDeletionAsync();
        await _installation.WaitForStatusAsync(room, status => (string?)status["state"] == "deleting" && status["last_error"] is not null);

        await _installation.App.KillAsync();
        await _installation.HealAsync();
        await _installation.StartAppAsync();

        await _installation.ExpectWholeLifeAsync(room);
    }

    [Fact]
    public async Task Kill_AfterTheVmrIsDeletedButBeforeTheAnswer_TakesItAsDeleted()
    {
        await _installation.StartAppAsync();
        var room = await _installation.CreateRoomAsync();
        await _installation.FailAsync("DELETE", "\"kind\": \"timeout\", \"count\": 1");
        var request = await _installation.RequestDeletionAsync(room);
        await _installation.WaitForConferenceCountAsync("conferences_deleted");

        await KillAndLoseAsync(request);
        await _installation.StartAppAsync();

        await _installation.ExpectWholeLifeAsync(room);
    }

    private static bool HasOneParticipant(JsonNode status) => (string?)status["state"] == "active" && (int)status["participants"]! == 1;

    private async Task KillAndLoseAsync(Task<HttpResponseMessage> request)
    {
        await _installation.App.KillAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => request);
    }

    /// <summary>A room that somebody was in, and when it is to be deleted.</summary>
    private async Task<(string Room, DateTimeOffset Due)> ScheduleDeletionAsync()
    {
        await _installation.StartAppAsync();
        var room = await _installation.CreateRoomAsync();
        await _installation.JoinAsync(room);
        await _installation.WaitForStateAsync(room, "active");
        await _installation.LeaveAsync(room);
        var status = await _installation.WaitForStateAsync(room, "scheduled_for_deletion");
        return (room, status["deletion_due"]!.GetValue<DateTimeOffset>());
    }

    /// <summary>The rest of the life of a room that was being made: it is there, and goes when it is told to.</summary>
    private async Task FinishAsync(string room)
    {
        await _installation.WaitForStateAsync(room, "created");
        using var answer = await await _installation.RequestDeletionAsync(room);
        Assert.Equal(System.Net.HttpStatusCode.NoContent, answer.StatusCode);
        await _installation.ExpectWholeLifeAsync(room);
    }
}
