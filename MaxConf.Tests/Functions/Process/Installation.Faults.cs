using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Embedded.Engine.Storage;

namespace MaxConf.Tests.Functions.Process;

/// <summary>What those need who kill the app under load, or take the ground from under it.</summary>
internal sealed partial class Installation
{
    private const string ContinuationHeader = "x-ms-continuation-token";

    /// <summary>The program that the app is started by, and its arguments; empty for none.</summary>
    public IReadOnlyList<string> Wrapper { get; set; } = [];

    /// <summary>The folder of the data file.</summary>
    public string Folder => _folder.Path;

    /// <summary>Starts the app where it was before and does not wait for it, after killing it if it still runs.</summary>
    public async Task LaunchAppAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        _app = AppProcess.StartApp(_folder.Path, Wrapper, Settings);
    }

    /// <summary>Calls the app as a back end does.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, JsonObject? body, string? key)
    {
        using var request = new HttpRequestMessage(method, new Uri(AppAddress, path));
        request.Content = body is null ? null : JsonContent.Create(body);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return await _http.SendAsync(request);
    }

    /// <summary>
    /// SQLite's verdict on the data file of an app that is dead: <c>ok</c>. Given on a copy, for to open the file itself is to repair it,
    /// which is for the app's next start to do.
    /// </summary>
    public string CheckDataFile()
    {
        var copy = _folder.File("copy.db");
        File.Copy(DataFile, copy, overwrite: true);
        File.Delete(copy + "-wal");
        if (File.Exists(DataFile + "-wal"))
        {
            File.Copy(DataFile + "-wal", copy + "-wal");
        }

        using var session = new SqliteSession($"Data Source={copy};Pooling=False");
        return session.Scalar<string>("PRAGMA integrity_check")!;
    }

    /// <summary>The names of the VMRs that there are.</summary>
    public async Task<IReadOnlyList<string>> ConferencesAsync() =>
        [.. (await RoomLivesAsync()).Where(life => (bool)life["is_there"]!).Select(life => (string)life["name"]!)];

    /// <summary>What Pexip has seen of every room there ever was, by name.</summary>
    public async Task<IReadOnlyList<JsonNode>> RoomLivesAsync() =>
        [.. (await _http.GetFromJsonAsync<JsonArray>(new Uri(_simulator.PexipAddress, "simulator/statistics/rooms")))!.OfType<JsonNode>()];

    /// <summary>Every orchestration that the management API lists.</summary>
    /// <param name="filter">Further conditions, each begun by <c>&amp;</c>.</param>
    public async Task<IReadOnlyList<JsonNode>> InstancesAsync(string filter = "")
    {
        var instances = new List<JsonNode>();
        string? token = null;
        do
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Management("instances", $"&top=1000&showInput=false{filter}"));
            if (token is not null)
            {
                request.Headers.Add(ContinuationHeader, token);
            }

            using var answer = await _http.SendAsync(request);
            instances.AddRange((await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonArray>())!.OfType<JsonNode>());
            token = answer.Headers.TryGetValues(ContinuationHeader, out var values) ? values.Single() : null;
        }
        while (token is not null);
        return instances;
    }

    /// <summary>Waits until the app has accepted another event; looks without a pause, so as not to miss the moment.</summary>
    public async Task NextEventAsync()
    {
        var before = await AcceptedEventsAsync();
        await RestartEventSinkAsync();
        while (await AcceptedEventsAsync() == before)
        {
        }
    }

    /// <summary>Tells Pexip to begin anew with what its nodes could not post, without waiting for their next try.</summary>
    public async Task RestartEventSinkAsync()
    {
        var sink = new Uri(_simulator.PexipAddress, "api/admin/configuration/v1/event_sink/1/");
        using var request = new HttpRequestMessage(HttpMethod.Patch, sink);
        request.Content = JsonContent.Create(new JsonObject { ["restart_date"] = TimeProvider.System.GetUtcNow().UtcDateTime });
        request.Headers.Authorization = PexipCredentials();
        using var answer = await _http.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<long> AcceptedEventsAsync() => (long)(await StatisticsAsync())["events_acknowledged"]!;

    private AuthenticationHeaderValue PexipCredentials() =>
        new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{_options.PexipUsername}:{_options.PexipPassword}")));
}
