using System.Text.Json;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Client;

/// <summary>
/// The client REST API as one conferencing node offers it: what is asked, by whom, whether they may; then the function answers, under the
/// platform's lock.
/// </summary>
internal sealed class ClientApi(
    ConferencingNode node,
    Lock gate,
    Sessions sessions,
    BreakoutRooms breakouts,
    TokenRequests tokens,
    ClientFunctions functions,
    EventSubscriptions events)
{
    private const string Status = ClientPath.Prefix + "/status";

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (request.Path.Equals(Status, StringComparison.Ordinal))
        {
            await SendAsync(context, AnswerStatus(request));
        }
        else if (ClientPath.Parse(request.Path.Value!) is not { } path)
        {
            await SendAsync(context, ClientAnswer.UnknownRequest);
        }
        else if (EventSubscriptions.IsMeant(path))
        {
            await SubscribeAsync(context, path);
        }
        else
        {
            await SendAsync(context, await AnswerAsync(request, path, context.RequestAborted));
        }
    }

    private ClientAnswer AnswerStatus(HttpRequest request)
    {
        if (!HttpMethods.IsGet(request.Method))
        {
            return ClientAnswer.MethodNotAllowed(HttpMethods.Get);
        }

        lock (gate)
        {
            return node.IsInMaintenance ? ClientAnswer.Maintenance : ClientAnswer.Of("OK");
        }
    }

    private async Task<ClientAnswer> AnswerAsync(HttpRequest request, ClientPath path, CancellationToken cancellationToken)
    {
        var isTokenRequest = TokenRequests.IsMeant(path);
        var function = functions.Find(path);
        if (function is null && !isTokenRequest)
        {
            return ClientAnswer.UnknownRequest;
        }

        if (request.Method != (function?.Method ?? HttpMethods.Post))
        {
            return ClientAnswer.MethodNotAllowed(function?.Method ?? HttpMethods.Post);
        }

        if (await ReadAsync(request, cancellationToken) is not { } body)
        {
            return ClientAnswer.InvalidRequest;
        }

        lock (gate)
        {
            return function is null
                ? tokens.Answer(new(node, Address(request), path.Alias, request.Headers["pin"].FirstOrDefault(), body))
                : Answer(function, request, path, body);
        }
    }

    private ClientAnswer Answer(ClientFunction function, HttpRequest request, ClientPath path, ClientBody body)
    {
        if (FindSession(request, path) is not { } session)
        {
            return RefuseToken(path);
        }

        if (FindMeeting(session, path) is not { } meeting || session.LegIn(meeting) is not { } self)
        {
            return ClientAnswer.UnknownBreakout;
        }

        var call = new ClientRequest(session, meeting, self, path, request.Query, body) { FrameId = HeaderOrQuery(request, "id") };
        if (path.Participant is null)
        {
            return MayCall(function, call) ? function.Answer(call) : ClientAnswer.Forbidden;
        }

        var target = meeting.Connected.FirstOrDefault(leg => leg.Id == path.Participant);
        call = call with { Target = target! };
        return target is null ? ClientAnswer.UnknownParticipant
            : MayCall(function, call) ? function.Answer(call)
            : ClientAnswer.Forbidden;
    }

    private async Task SubscribeAsync(HttpContext context, ClientPath path)
    {
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            await SendAsync(context, ClientAnswer.MethodNotAllowed(HttpMethods.Get));
            return;
        }

        Session? session;
        EventStream? stream;
        lock (gate)
        {
            session = FindSession(context.Request, path);
            stream = session is null ? null : events.Open(session);
        }

        if (stream is null)
        {
            await SendAsync(context, RefuseToken(path));
        }
        else
        {
            await events.ServeAsync(context, session!, stream);
        }
    }

    /// <summary>In the header; in the query too, for browsers set no headers on images and event sources.</summary>
    private Session? FindSession(HttpRequest request, ClientPath path) =>
        HeaderOrQuery(request, "token") is { } token ? sessions.Find(token, node, path.Alias) : null;

    private static string? HeaderOrQuery(HttpRequest request, string name) =>
        request.Headers[name].FirstOrDefault() ?? request.Query[name].FirstOrDefault();

    private ClientAnswer RefuseToken(ClientPath path)
    {
        lock (gate)
        {
            return node.Replica.FindConference(path.Alias) is null ? ClientAnswer.UnknownConference : ClientAnswer.InvalidToken;
        }
    }

    /// <summary>The breakout room that the path names, if the session's conference has it; without one, the session's conference.</summary>
    private Meeting? FindMeeting(Session session, ClientPath path) => path.Breakout is null
        ? session.Leg.Meeting
        : breakouts.Find(session.Leg.Meeting, path.Breakout)?.Meeting;

    private static Uri Address(HttpRequest request) => new($"{request.Scheme}://{request.Host}");

    private static bool MayCall(ClientFunction function, ClientRequest request) => function.Access switch
    {
        Access.Anybody => true,
        Access.Host => request.IsByHost,
        Access.HostOrSelf => request.IsByHost || request.Target == request.Self,
        _ => request.Target == request.Self,
    };

    /// <summary>The body's fields, none if it is empty; null if it is not a JSON object.</summary>
    private static async Task<ClientBody?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellationToken);
        if (buffer.Length == 0)
        {
            return default(ClientBody);
        }

        try
        {
            var json = JsonElement.Parse(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
            return json.ValueKind == JsonValueKind.Object ? new ClientBody(json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static async Task SendAsync(HttpContext context, ClientAnswer answer)
    {
        var response = context.Response;
        (response.StatusCode, response.ContentType) = (answer.Status, answer.ContentType);
        if (answer.Allow is not null)
        {
            response.Headers.Allow = answer.Allow;
        }

        await response.Body.WriteAsync(answer.Body, context.RequestAborted);
    }
}
