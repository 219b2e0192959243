using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Simulator.Pexip;
using MaxConf.Simulator.Pexip.Control;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>The simulated Pexip's control API: where its nodes are, what happens to people there, and what was counted.</summary>
internal sealed class PexipControl(Caller caller, DayOptions options)
{
    /// <summary>What the question for the nodes is called in the summary.</summary>
    public const string NodesKind = "Pexip nodes";

    /// <summary>The conferencing nodes.</summary>
    public Task<IReadOnlyList<NodeView>> ListNodesAsync(CancellationToken cancellationToken) =>
        GetAsync(NodesKind, "nodes", ControlJson.Default.IReadOnlyListNodeView, cancellationToken);

    /// <summary>A participant's connection is lost.</summary>
    public Task DropAsync(string room, string participant, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address($"rooms/{room}/drop"))
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new(participant), ControlJson.Default.WhoBody)),
        };
        return caller.SendAsync("Pexip drop", request, cancellationToken, HttpStatusCode.OK);
    }

    /// <summary>What became of every room since Pexip started.</summary>
    public Task<IReadOnlyList<RoomCount>> CountAsync(CancellationToken cancellationToken) =>
        GetAsync("Pexip statistics", "statistics/rooms", ControlJson.Default.IReadOnlyListRoomCount, cancellationToken);

    private async Task<T> GetAsync<T>(string kind, string path, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var request = new HttpRequestMessage(HttpMethod.Get, Address(path));
        return (await caller.SendAsync(kind, request, cancellationToken, HttpStatusCode.OK)).Read(type);
    }

    private Uri Address(string path) => new(options.Pexip, $"{ControlApi.Prefix}/{path}");
}
