using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MaxConf.Functions.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Security.EventSink;

/// <summary>
/// Signs the event sink in by HTTP Basic in UTF-8 (RFC 7617). Digests are compared, both of them always and in constant time, so the
/// time taken tells nothing of what was wrong or how long the secrets are.
/// </summary>
internal sealed class EventSinkAuthenticator(IOptions<EventSinkOptions> options) : IAuthenticator
{
    private const string Challenge = "Basic realm=\"maxconf event sink\", charset=\"UTF-8\"";

    private readonly byte[] _username = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Username));
    private readonly byte[] _password = SHA256.HashData(Encoding.UTF8.GetBytes(options.Value.Password));

    /// <inheritdoc />
    public AccessPolicy Policy => AccessPolicy.EventSink;

    /// <inheritdoc />
    public ValueTask<SignInOutcome> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken) =>
        new(AuthorizationHeader.Read(request.Headers.Authorization, "Basic", out var credentials) ?? Check(credentials));

    /// <inheritdoc />
    public Problem Explain(SignInOutcome.Refused refused) => ProblemCatalog.Unauthenticated(refused.Reason, Challenge);

    private SignInOutcome Check(string credentials)
    {
        var bytes = new byte[Base64.GetMaxDecodedFromUtf8Length(credentials.Length)];
        if (!Convert.TryFromBase64String(credentials, bytes, out var length))
        {
            return new SignInOutcome.Refused(SignInFailure.MalformedCredentials, "The credentials are not base64.");
        }

        var pair = bytes.AsSpan(0, length);
        var colon = pair.IndexOf((byte)':');
        if (colon < 0)
        {
            return new SignInOutcome.Refused(SignInFailure.MalformedCredentials, "The credentials have no colon.");
        }

        return Matches(pair[..colon], _username) & Matches(pair[(colon + 1)..], _password)
            ? new SignInOutcome.Authenticated(options.Value.Username, CallerKind.EventSink)
            : new SignInOutcome.Refused(SignInFailure.WrongCredentials, "User name or password is wrong.");
    }

    private static bool Matches(ReadOnlySpan<byte> given, byte[] expected) =>
        CryptographicOperations.FixedTimeEquals(SHA256.HashData(given), expected);
}
