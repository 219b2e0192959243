using System.Text.Json.Nodes;
using CsCheck;
using MaxConf.Functions.Security;
using static MaxConf.Tests.Functions.Security.Bearer.TokenFactory;

namespace MaxConf.Tests.Functions.Security.Bearer;

public sealed class BearerAuthenticatorTests : IAsyncLifetime
{
    private static readonly Dictionary<string, Func<BearerFixture, string[]>> Good = new()
    {
        ["right"] = f => Bearer(SignedByRsa(f.Claims)),
        ["scheme in lower case"] = f => ["bearer " + SignedByRsa(f.Claims)],
        ["RS384"] = f => Bearer(SignedByRsa(f.Claims, algorithm: "RS384")),
        ["PS256"] = f => Bearer(SignedByRsa(f.Claims, algorithm: "PS256")),
        ["ES256"] = f => Bearer(SignedByEc(f.Claims)),
        ["expired within the skew"] = f => Bearer(SignedByRsa(With(f, "exp", Seconds(f, -119)))),
        ["valid soon within the skew"] = f => Bearer(SignedByRsa(With(f, "nbf", Seconds(f, 120)))),
        ["no beginning"] = f => Bearer(SignedByRsa(Without(f, "nbf"))),
        ["one role as a string"] = f => Bearer(SignedByRsa(With(f, "roles", "Rooms.Manage"))),
        ["one of several audiences"] = f => Bearer(SignedByRsa(With(f, "aud", new JsonArray("other", "api://maxconf")))),
        ["v1 application"] = f => Bearer(SignedByRsa(With(f, "azp", null, "appid", "caller-1"))),
        ["directory object only"] = f => Bearer(SignedByRsa(With(f, "azp", null, "oid", "caller-1"))),
    };

    private static readonly Dictionary<string, (Func<BearerFixture, string[]> Header, SignInFailure Failure, string Words)> Bad = new()
    {
        ["none"] = (_ => [], SignInFailure.MissingCredentials, "missing"),
        ["empty"] = (_ => [""], SignInFailure.MissingCredentials, "missing"),
        ["other scheme"] = (_ => ["Basic cGV4aXA6eA=="], SignInFailure.WrongScheme, "Bearer"),
        ["scheme that only begins alike"] = (f => ["BearerX " + SignedByRsa(f.Claims)], SignInFailure.WrongScheme, "Bearer"),
        ["token without scheme"] = (f => [SignedByRsa(f.Claims)], SignInFailure.WrongScheme, "Bearer"),
        ["scheme without token"] = (_ => ["Bearer "], SignInFailure.MalformedCredentials, "Nothing"),
        ["two headers"] = (f => [.. Bearer(SignedByRsa(f.Claims)), "Bearer x"], SignInFailure.MalformedCredentials, "more than one"),
        ["far too long"] = (_ => Bearer(new string('a', 10 * 1024)), SignInFailure.MalformedCredentials, "too long"),
        ["garbage"] = (_ => Bearer("garbage"), SignInFailure.InvalidToken, "not a JSON Web Token"),
        ["garbage in three parts"] = (_ => Bearer("a.b.c"), SignInFailure.InvalidToken, "not a JSON Web Token"),
        ["garbage claims"] = (f => Bearer(SignedByRsa(f.Claims).Split('.')[0] + ".bm90IGpzb24.e30"), SignInFailure.InvalidToken, "not a JSON"),
        ["two tokens"] = (f => Bearer(SignedByRsa(f.Claims) + " x"), SignInFailure.InvalidToken, "signature"),
        ["alg none"] = (f => Bearer(Unsigned(f.Claims)), SignInFailure.InvalidToken, "algorithm"),
        ["alg NONE"] = (f => Bearer(Unsigned(f.Claims, "NONE")), SignInFailure.InvalidToken, "algorithm"),
        ["HS256 with the public key"] = (f => Bearer(SignedByPublicKey(f.Claims)), SignInFailure.InvalidToken, "algorithm"),
        ["RS256 without signature"] = (f => Bearer(Unsigned(f.Claims, "RS256")), SignInFailure.InvalidToken, "signature"),
        ["no key id"] = (f => Bearer(SignedByRsa(f.Claims, kid: "")), SignInFailure.InvalidToken, "name its key"),
        ["unknown key"] = (f => Bearer(SignedByRsa(f.Claims, NextRsa)), SignInFailure.InvalidToken, "key is unknown"),
        ["another's key under a known id"] = (f => Bearer(SignedByRsa(f.Claims, NextRsa, kid: "rsa-1")), SignInFailure.InvalidToken, "signature"),
        ["changed claims"] = (f => Bearer(Forged(f)), SignInFailure.InvalidToken, "signature"),
        ["wrong issuer"] = (f => Bearer(SignedByRsa(With(f, "iss", f.Provider.Issuer + "/"))), SignInFailure.InvalidToken, "issuer"),
        ["no issuer"] = (f => Bearer(SignedByRsa(Without(f, "iss"))), SignInFailure.InvalidToken, "issuer"),
        ["wrong audience"] = (f => Bearer(SignedByRsa(With(f, "aud", "api://other"))), SignInFailure.InvalidToken, "audience"),
        ["no audience"] = (f => Bearer(SignedByRsa(Without(f, "aud"))), SignInFailure.InvalidToken, "audience"),
        ["expired"] = (f => Bearer(SignedByRsa(With(f, "exp", Seconds(f, -120)))), SignInFailure.ExpiredToken, "expired"),
        ["not valid yet"] = (f => Bearer(SignedByRsa(With(f, "nbf", Seconds(f, 121)))), SignInFailure.InvalidToken, "not valid yet"),
        ["no expiry"] = (f => Bearer(SignedByRsa(Without(f, "exp"))), SignInFailure.InvalidToken, "no expiry"),
        ["no caller"] = (f => Bearer(SignedByRsa(With(f, "azp", null, "oid", null))), SignInFailure.InvalidToken, "name its caller"),
        ["no role"] = (f => Bearer(SignedByRsa(Without(f, "roles"))), SignInFailure.MissingRole, "Rooms.Manage"),
        ["other role"] = (f => Bearer(SignedByRsa(With(f, "roles", new JsonArray("rooms.manage")))), SignInFailure.MissingRole, "Rooms.Manage"),
        ["role as scope"] = (f => Bearer(SignedByRsa(With(f, "roles", null, "scp", "Rooms.Manage"))), SignInFailure.MissingRole, "Rooms.Manage"),
    };

    private BearerFixture _fixture = null!;

    public static TheoryData<string> GoodCases => [.. Good.Keys];

    public static TheoryData<string> BadCases => [.. Bad.Keys];

    public async Task InitializeAsync() => _fixture = await BearerFixture.StartAsync();

    public async Task DisposeAsync() => await _fixture.DisposeAsync();

    [Theory]
    [MemberData(nameof(GoodCases))]
    public async Task AuthenticateAsync_GoodToken_NamesItsCaller(string name) =>
        Assert.Equal(new SignInOutcome.Authenticated("caller-1", CallerKind.BackEnd), await _fixture.SignInByHeaderAsync(Good[name](_fixture)));

    [Theory]
    [MemberData(nameof(BadCases))]
    public async Task AuthenticateAsync_BadToken_IsRefusedForThatReason(string name)
    {
        var (header, failure, words) = Bad[name];
        var refused = Assert.IsType<SignInOutcome.Refused>(await _fixture.SignInByHeaderAsync(header(_fixture)));
        Assert.Equal(failure, refused.Failure);
        Assert.Contains(words, refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(BadCases))]
    public async Task AuthenticateAsync_BadToken_IsNowhereInTheLog(string name)
    {
        var header = Bad[name].Header(_fixture);
        await _fixture.SignInByHeaderAsync(header);
        var secrets = header.SelectMany(value => value.Split(' ', '.')).Where(part => part.Length > 7);
        Assert.DoesNotContain(_fixture.LogLines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task AuthenticateAsync_AnyText_NeverThrows() =>
        await Gen.OneOf(Gen.String, Gen.String[Gen.Char["abcXYZ019-_.="], 0, 60], Gen.Select(Gen.String, text => Write(text, text, [], _ => [1])))
            .SampleAsync(async text => Assert.IsType<SignInOutcome.Refused>(await _fixture.SignInAsync(text)));

    [Theory]
    [InlineData("none", 401, "Bearer realm=\"maxconf\"")]
    [InlineData("other scheme", 401, "Bearer realm=\"maxconf\"")]
    [InlineData("garbage", 401, "Bearer realm=\"maxconf\", error=\"invalid_token\", error_description=\"The token is not a JSON Web Token.\"")]
    [InlineData("expired", 401, "Bearer realm=\"maxconf\", error=\"invalid_token\", error_description=\"The token has expired.\"")]
    [InlineData("no role", 403, "Bearer realm=\"maxconf\", error=\"insufficient_scope\", error_description=\"The token lacks the role Rooms.Manage.\"")]
    public async Task Explain_Refusal_ChallengesAsTheRfcSays(string name, int status, string challenge)
    {
        var refused = Assert.IsType<SignInOutcome.Refused>(await _fixture.SignInByHeaderAsync(Bad[name].Header(_fixture)));
        var problem = _fixture.Authenticator.Explain(refused);
        Assert.Equal(status, problem.Status);
        Assert.Equal(challenge, problem.Challenge);
    }

    private static string[] Bearer(string token) => ["Bearer " + token];

    private static long Seconds(BearerFixture fixture, int fromNow) => fixture.Time.GetUtcNow().AddSeconds(fromNow).ToUnixTimeSeconds();

    private static JsonObject Without(BearerFixture fixture, string claim) => With(fixture, claim, null);

    private static JsonObject With(BearerFixture fixture, string claim, JsonNode? value)
    {
        var claims = fixture.Claims;
        claims.Remove(claim);
        if (value is not null)
        {
            claims[claim] = value;
        }

        return claims;
    }

    private static JsonObject With(BearerFixture fixture, string first, JsonNode? firstValue, string second, JsonNode? secondValue)
    {
        var claims = With(fixture, first, firstValue);
        claims.Remove(second);
        if (secondValue is not null)
        {
            claims[second] = secondValue;
        }

        return claims;
    }

    private static string Forged(BearerFixture fixture)
    {
        var good = SignedByRsa(Without(fixture, "roles")).Split('.');
        var better = SignedByRsa(fixture.Claims).Split('.');
        return $"{good[0]}.{better[1]}.{good[2]}";
    }
}
