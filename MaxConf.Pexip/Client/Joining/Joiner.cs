using System.Net;
using System.Text.Json;
using MaxConf.Pexip.Client.Http;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Http;
using MaxConf.Pexip.Results;

namespace MaxConf.Pexip.Client.Joining;

/// <summary>Joins one conference once.</summary>
internal sealed class Joiner(NodeServices services, string alias, JoinRequest join)
{
    private const string PinHeader = "pin";

    private readonly PexipRequest _request = new(
        "client.request_token",
        HttpMethod.Post,
        ClientEndpoint.Conference(alias) + "request_token",
        ClientBody.Of(join, ClientJson.Default.JoinRequest))
    {
        SecretHeaders = join.Pin is { } pin ? new Dictionary<string, string> { [PinHeader] = pin } : [],
        MayRepeat = false,
    };

    /// <summary>Joins. The request goes on when that is cancelled, as the node may have made a participant already.</summary>
    public async Task<JoinOutcome> JoinAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var joining = RequestTokenAsync();
        try
        {
            return await joining.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _ = LeaveAsync(joining);
            throw;
        }
    }

    private static async Task LeaveAsync(Task<JoinOutcome> joining)
    {
        if (await joining is Joined { Session: var session })
        {
            await session.DisposeAsync();
        }
    }

    private async Task<JoinOutcome> RequestTokenAsync()
    {
        var sent = services.Time.GetTimestamp();
        var reply = await services.Exchange.SendAsync(_request, CancellationToken.None);
        try
        {
            return reply.Error switch
            {
                null => Answered(reply, sent),
                { StatusCode: HttpStatusCode.NotFound } => JoinRefusal.Unknown(join, services.Time),
                { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } error =>
                    JoinRefusal.Read(join, error, ClientEnvelope.ResultOf(reply.Body), services.Time),
                var error => new JoinFailed(error),
            };
        }
        catch (JsonException)
        {
            return new JoinFailed(Unreadable());
        }
    }

    // Without a token it is one of the steps before there is one.
    private JoinOutcome Answered(PexipReply reply, long sent)
    {
        var result = ClientEnvelope.Open(_request, reply);
        if (!result.IsSuccess)
        {
            return new JoinFailed(result.Error);
        }

        return ClientEnvelope.Text(result.Value, "token") is null
            ? JoinRefusal.NextStep(result.Value) ?? new JoinFailed(Unreadable())
            : Begin(result.Value, sent);
    }

    private Joined Begin(JsonElement result, long sent)
    {
        var token = result.Deserialize(ClientJson.Default.TokenAnswer)!;
        return new(ConferenceSession.Begin(services, alias, SessionInfoReader.Read(result), token, sent));
    }

    private PexipError Unreadable() => PexipErrors.Error(_request, PexipErrorKind.Unexpected, "the answer is not what it should be");
}
