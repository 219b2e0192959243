using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace MaxConf.Simulator.Day.Wire;

/// <summary>
/// MaxConf's rooms, as a back end and the agents' widget call them. Whoever is told to try again later does so, for a while.
/// </summary>
internal sealed class MaxConfClient(Caller caller, Tokens tokens, DayOptions options, TimeProvider time)
{
    /// <summary>How long it is tried again: many who are put off together take turns.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Whether MaxConf is there at all.</summary>
    public Task CheckAsync(CancellationToken cancellationToken) =>
        caller.SendAsync("GET /health", Request(HttpMethod.Get, "health"), cancellationToken, HttpStatusCode.OK);

    /// <summary>Asks for a room.</summary>
    /// <param name="session">The session's URL.</param>
    /// <param name="idempotencyKey">The same for every try of one request.</param>
    /// <param name="stop">Gives up.</param>
    public async Task<Room> CreateRoomAsync(string session, string idempotencyKey, DayStop stop)
    {
        var uuiData = Convert.ToHexStringLower(Encoding.UTF8.GetBytes(session));
        var answer = await SendAsync("POST /room/create", Create, stop, HttpStatusCode.OK);
        return answer.Read(RoomJson.Default.Room);

        HttpRequestMessage Create()
        {
            var request = Request(HttpMethod.Post, $"room/create?uuiData={uuiData}");
            request.Headers.Add("Idempotency-Key", idempotencyKey);
            return request;
        }
    }

    /// <summary>Reads a room, with both PINs.</summary>
    public async Task<Room> ReadRoomAsync(string name, DayStop stop)
    {
        var answer = await SendAsync("GET /room/{name}", () => Request(HttpMethod.Get, $"room/{name}"), stop, HttpStatusCode.OK);
        return answer.Read(RoomJson.Default.Room);
    }

    /// <summary>Deletes a room; that it is gone already is as good.</summary>
    public Task DeleteRoomAsync(string name, DayStop stop) => SendAsync(
        "DELETE /room/{name}",
        () => Request(HttpMethod.Delete, $"room/{name}"),
        stop,
        HttpStatusCode.NoContent,
        HttpStatusCode.NotFound);

    /// <summary>Reads a room as the widget does.</summary>
    /// <param name="name">The room's name.</param>
    /// <param name="citizen">Whom the agent serves.</param>
    /// <param name="seen">The tag of what the widget has; null at first.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>The room, null if it is as the widget has it; and its tag.</returns>
    public async Task<(Room? Room, EntityTagHeaderValue? Tag)> PollRoomAsync(
        string name, int citizen, EntityTagHeaderValue? seen, DayStop stop)
    {
        HttpStatusCode[] expected = seen is null ? [HttpStatusCode.OK] : [HttpStatusCode.OK, HttpStatusCode.NotModified];
        var answer = await RepeatAsync(
            () => caller.SendAsync("GET /public/room/{name}", Poll(), stop.AtOnce, expected), stop.Early);
        return (answer.Status == HttpStatusCode.OK ? answer.Read(RoomJson.Default.Room) : null, answer.Headers.ETag);

        HttpRequestMessage Poll()
        {
            var request = Request(HttpMethod.Get, $"public/room/{name}");
            request.Headers.Add("x-auth-token", tokens.AgentOf(citizen));
            if (seen is not null)
            {
                request.Headers.IfNoneMatch.Add(seen);
            }

            return request;
        }
    }

    private HttpRequestMessage Request(HttpMethod method, string path) => new(method, new Uri(options.MaxConf, path));

    /// <summary>Sends what only a signed-in back end may.</summary>
    private Task<Answer> SendAsync(string kind, Func<HttpRequestMessage> create, DayStop stop, params HttpStatusCode[] expected)
    {
        return RepeatAsync(SendOnceAsync, stop.Early);

        async Task<Answer> SendOnceAsync()
        {
            var authorization = await tokens.BackEndAsync(stop.AtOnce);
            var request = create();
            request.Headers.Authorization = authorization;
            return await caller.SendAsync(kind, request, stop.AtOnce, expected);
        }
    }

    private async Task<Answer> RepeatAsync(Func<Task<Answer>> send, CancellationToken cancellationToken)
    {
        var giveUp = time.GetUtcNow() + Patience;
        while (true)
        {
            try
            {
                return await send();
            }
            catch (UnexpectedAnswerException exception) when (exception.RetryAfter is not null && time.GetUtcNow() < giveUp)
            {
                await Task.Delay(exception.RetryAfter.Value, time, cancellationToken);
            }
        }
    }
}
