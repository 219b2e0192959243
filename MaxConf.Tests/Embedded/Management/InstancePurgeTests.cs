using System.Net;

namespace MaxConf.Tests.Embedded.Management;

public sealed class InstancePurgeTests : IAsyncLifetime
{
    private ManagementApi _api = null!;

    public async Task InitializeAsync()
    {
        _api = await ManagementApi.StartAsync();
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Ends/early?timeout=30", """{"Room":"a"}""");
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Fails/fails?timeout=30");
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Waits/waits");
        _api.Clock.Advance(TimeSpan.FromHours(1));
        await _api.SendAsync(HttpMethod.Post, "orchestrators/Ends/late?timeout=30", """{"Room":"a"}""");
    }

    public async Task DisposeAsync() => await _api.DisposeAsync();

    [Theory]
    [InlineData("createdTimeFrom=2026-03-01", 3, "waits")]
    [InlineData("createdTimeFrom=2026-03-01&createdTimeTo=2026-03-01T10:30:00Z", 2, "late waits")]
    [InlineData("createdTimeFrom=2026-03-01T10:30:00Z", 1, "early fails waits")]
    [InlineData("createdTimeFrom=2026-03-01&runtimeStatus=Failed,Terminated", 1, "early late waits")]
    public async Task PurgeAll_TakesWhatFitsAndHasEnded(string query, int expected, string left)
    {
        var (status, body) = await _api.SendAsync(HttpMethod.Delete, $"instances?{query}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal($$"""{"instancesDeleted":{{expected}}}""", body!.ToJsonString());
        var ids = await _api.Client.GetAllInstancesAsync().Select(instance => instance.InstanceId).ToListAsync();
        Assert.Equal(left, string.Join(' ', ids));
    }

    [Theory]
    [InlineData("", HttpStatusCode.BadRequest)]
    [InlineData("createdTimeFrom=yesterday", HttpStatusCode.BadRequest)]
    [InlineData("createdTimeFrom=2026-03-01&instanceIdPrefix=ear", HttpStatusCode.BadRequest)]
    [InlineData("createdTimeFrom=2026-03-02", HttpStatusCode.NotFound)]
    [InlineData("createdTimeFrom=2026-03-01&runtimeStatus=Running", HttpStatusCode.NotFound)]
    public async Task PurgeAll_OfNothingOrNothingSaid_TakesNothing(string query, HttpStatusCode expected)
    {
        var (status, _) = await _api.SendAsync(HttpMethod.Delete, $"instances?{query}");

        Assert.Equal(expected, status);
        Assert.Equal(4, await _api.Client.GetAllInstancesAsync().CountAsync());
    }

    [Theory]
    [InlineData("early", HttpStatusCode.OK)]
    [InlineData("waits", HttpStatusCode.PreconditionFailed)]
    [InlineData("nobody", HttpStatusCode.NotFound)]
    [InlineData("@counter@rooms", HttpStatusCode.NotFound)]
    public async Task Purge_TakesWhatHasEndedAlone(string id, HttpStatusCode expected)
    {
        var (status, _) = await _api.SendAsync(HttpMethod.Delete, $"instances/{id}");

        Assert.Equal(expected, status);
        Assert.Equal(expected == HttpStatusCode.OK ? 3 : 4, await _api.Client.GetAllInstancesAsync().CountAsync());
    }
}
