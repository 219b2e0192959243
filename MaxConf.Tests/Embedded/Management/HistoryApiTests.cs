using System.Text.Json.Nodes;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Management;

/// <summary>The history as it is shown: names and form are those of the extension.</summary>
public sealed class HistoryApiTests : IAsyncLifetime
{
    private ManagementApi _api = null!;

    public async Task InitializeAsync() => _api = await ManagementApi.StartAsync();

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Fact]
    public async Task History_WithOutputs_TellsEveryKindOfEvent()
    {
        await TellAsync();

        var told = await HistoryAsync("t?showHistory=true&showHistoryOutput=true");

        string[] expected =
        [
            """{"EventType":"ExecutionStarted","FunctionName":"Tells","Input":"\"x\""}""",
            """{"EventType":"TaskCompleted","Result":"x","FunctionName":"Echo","Input":"\"x\""}""",
            """{"EventType":"TaskFailed","Reason":"broke at 1","FunctionName":"Breaks","Input":"1"}""",
            """{"EventType":"SubOrchestrationInstanceCompleted","Result":"Says c","FunctionName":"Says","Input":"\"c\""}""",
            """{"EventType":"SubOrchestrationInstanceFailed","Reason":"no luck with Fails","FunctionName":"Fails"}""",
            """{"EventType":"EventSent","Name":"add","InstanceId":"@counter@rooms","Input":"2"}""",
            """{"EventType":"EventSent","Name":"add","InstanceId":"@counter@rooms","Input":"3"}""",
            """{"EventType":"EventRaised","Name":"add","Input":"2"}""",
            """{"EventType":"EventSent","Name":"hello","InstanceId":"nobody","Input":"\"there\""}""",
            """{"EventType":"TimerCreated","FireAt":"2026-03-01T10:01:00.2500000Z"}""",
            """{"EventType":"TimerFired","FireAt":"2026-03-01T10:01:00.2500000Z"}""",
            """{"EventType":"ExecutionSuspended","Reason":"a break"}""",
            """{"EventType":"ExecutionResumed","Reason":"go on"}""",
            """{"EventType":"EventRaised","Name":"go","Input":"\"bye\""}""",
            """{"EventType":"ExecutionCompleted","OrchestrationStatus":"Completed","Result":"bye"}""",
        ];
        Assert.Equal(expected, told.Select(Plain));
    }

    [Fact]
    public async Task History_EveryEvent_HasItsTimes()
    {
        await TellAsync();

        var told = await HistoryAsync("t?showHistory=true");

        Assert.Equal("2026-03-01T10:00:00.2500000Z", (string?)told[0]["Timestamp"]);
        Assert.Equal("2026-03-01T10:00:00.2500000Z", (string?)told[1]["ScheduledTime"]);
        Assert.Equal("2026-03-01T10:01:00.2500000Z", (string?)told[^1]["Timestamp"]);
    }

    [Theory]
    [InlineData("t?showHistory=true", "Input", true)]
    [InlineData("t?showHistory=true&showInput=false", "Input", false)]
    [InlineData("t?showHistory=true", "Result", false)]
    [InlineData("t?showHistory=true&showHistoryOutput=true", "Result", true)]
    public async Task History_InputsAndOutputs_AreShownAsAskedFor(string query, string property, bool expected)
    {
        await TellAsync();

        Assert.Equal(expected, (await HistoryAsync(query)).Any(step => step.ContainsKey(property)));
    }

    [Fact]
    public async Task History_Failed_TellsTheFailure()
    {
        await _api.Client.ScheduleNewOrchestrationInstanceAsync("Fails", new StartOrchestrationOptions("f"));
        await _api.Client.WaitForInstanceCompletionAsync("f");

        var last = (await HistoryAsync("f?showHistory=true"))[^1];

        Assert.Equal("Failed", (string?)last["OrchestrationStatus"]);
        Assert.Equal("System.InvalidOperationException", (string?)last["FailureDetails"]!["ErrorType"]);
        Assert.Equal("no luck with Fails", (string?)last["FailureDetails"]!["ErrorMessage"]);
    }

    [Fact]
    public async Task History_FailedTask_TellsTheFailureToo()
    {
        await TellAsync();

        var failed = (await HistoryAsync("t?showHistory=true")).Single(step => (string?)step["EventType"] == "TaskFailed");

        Assert.Equal("System.InvalidOperationException: broke at 1", (string?)failed["Details"]);
        Assert.Equal("broke at 1", (string?)failed["FailureDetails"]!["ErrorMessage"]);
    }

    [Fact]
    public async Task History_Running_EndsWithWhatIsWaitedFor()
    {
        await _api.Client.ScheduleNewOrchestrationInstanceAsync("Asks", new StartOrchestrationOptions("a"));
        await _api.Client.WaitForInstanceStartAsync("a");

        var told = await HistoryAsync("a?showHistory=true");

        Assert.Equal("""{"EventType":"TaskScheduled","Name":"Hangs","Input":"\"long\""}""", Plain(told[^1]));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("a?showHistory=false")]
    [InlineData("a?showHistoryOutput=true")]
    [InlineData("later?showHistory=true")]
    public async Task History_NotAskedForOrNotBegun_IsLeftOut(string query)
    {
        await _api.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("a"));
        await _api.Client.ScheduleNewOrchestrationInstanceAsync(
            "Waits", new StartOrchestrationOptions("later", _api.Clock.GetUtcNow().AddHours(1)));

        var (_, body) = await _api.SendAsync(HttpMethod.Get, $"instances/{query}");

        Assert.False(body!.AsObject().ContainsKey("historyEvents"));
    }

    private async Task TellAsync()
    {
        await _api.Client.ScheduleNewOrchestrationInstanceAsync("Tells", "x", new StartOrchestrationOptions("t"));
        await _api.ShowsAsync("t", "sleeping");
        _api.Clock.Advance(TimeSpan.FromMinutes(1));
        await _api.ShowsAsync("t", "listening");
        await _api.Client.SuspendInstanceAsync("t", "a break");
        await _api.UntilAsync(
            "t", async () => (await _api.Client.GetInstanceAsync("t"))!.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
        await _api.Client.ResumeInstanceAsync("t", "go on");
        await _api.Client.RaiseEventAsync("t", "go", "bye");
        await _api.Client.WaitForInstanceCompletionAsync("t");
    }

    private async Task<List<JsonObject>> HistoryAsync(string query)
    {
        var (_, body) = await _api.SendAsync(HttpMethod.Get, $"instances/{query}");
        return [.. body!["historyEvents"]!.AsArray().Select(step => step!.AsObject())];
    }

    /// <summary>Without times and details of failures.</summary>
    private static string Plain(JsonObject step)
    {
        var plain = step.DeepClone().AsObject();
        plain.Remove("Timestamp");
        plain.Remove("ScheduledTime");
        plain.Remove("Details");
        plain.Remove("FailureDetails");
        return plain.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
