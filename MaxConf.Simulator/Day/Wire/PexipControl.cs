using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MaxConf.Simulator.Pexip;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.Control;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>The simulated Pexip's control API: what people do in rooms, and what was counted.</summary>
internal sealed class PexipControl(Caller caller, DayOptions options)
{
    /// <summary>Somebody calls in.</summary>
    /// <param name="room">The alias they dial.</param>
    /// <param name="who">What they call themselves.</param>
    /// <param name="pin">The PIN they enter.</param>
    /// <param name="node">The node they call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DialOutcome> JoinAsync(string room, string who, string pin, string node, CancellationToken cancellationToken)
    {
        var body = Json(new(who, Pin: pin, Node: node), ControlJson.Default.JoinBody);
        var answer = await caller.SendAsync(
            "Pexip join",
            Order(room, "join", body),
            cancellationToken,
            HttpStatusCode.OK,
            HttpStatusCode.NotFound,
            HttpStatusCode.Forbidden);
        return answer.Status == HttpStatusCode.OK ? RoleOf(answer.Read(ControlJson.Default.ParticipantView)) : RefusalIn(answer);
    }

    /// <summary>Somebody hangs up; without a name, everybody. Nobody being there is as good.</summary>
    public Task LeaveAsync(string room, string? who, CancellationToken cancellationToken) =>
        MoveAsync(room, "leave", who, cancellationToken, HttpStatusCode.OK, HttpStatusCode.NotFound);

    /// <summary>Somebody's connection is lost.</summary>
    public Task DropAsync(string room, string who, CancellationToken cancellationToken) =>
        MoveAsync(room, "drop", who, cancellationToken, HttpStatusCode.OK);

    /// <summary>What became of every room since Pexip started.</summary>
    public async Task<IReadOnlyList<RoomCount>> CountAsync(CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(options.Pexip, $"{ControlApi.Prefix}/statistics/rooms"));
        var answer = await caller.SendAsync("Pexip statistics", request, cancellationToken, HttpStatusCode.OK);
        return answer.Read(ControlJson.Default.IReadOnlyListRoomCount);
    }

    private static DialOutcome RoleOf(ParticipantView participant) =>
        participant.Role == LegRole.Chair ? DialOutcome.Host : DialOutcome.Guest;

    private static DialOutcome RefusalIn(Answer answer) => answer.TryRead(ControlJson.Default.ControlError)?.Error switch
    {
        RoomControl.UnknownAlias => DialOutcome.NoSuchRoom,
        RoomControl.WrongPin => DialOutcome.WrongPin,
        _ => throw UnexpectedAnswerException.Of(answer),
    };

    private Task<Answer> MoveAsync(
        string room, string order, string? who, CancellationToken cancellationToken, params HttpStatusCode[] expected) => caller.SendAsync(
            $"Pexip {order}", Order(room, order, Json(new(null, who), ControlJson.Default.WhoBody)), cancellationToken, expected);

    private HttpRequestMessage Order(string room, string order, HttpContent body) =>
        new(HttpMethod.Post, new Uri(options.Pexip, $"{ControlApi.Prefix}/rooms/{room}/{order}")) { Content = body };

    private static ByteArrayContent Json<T>(T body, JsonTypeInfo<T> type) => new(JsonSerializer.SerializeToUtf8Bytes(body, type));
}
