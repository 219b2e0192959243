using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Entra;

public sealed class TokenTests
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string Client = "22222222-2222-2222-2222-222222222222";
    private const string Secret = "maxconf-development-secret";
    private const string Scope = "api://maxconf/.default";
    private const string TokenPath = $"/{Tenant}/oauth2/v2.0/token";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Token_RightCredentials_IsValidByTheMetadata(bool inHeader)
    {
        await using var simulator = await StartAsync();
        if (inHeader)
        {
            simulator.Entra.DefaultRequestHeaders.Authorization = Basic(Client, Secret);
        }

        var (status, body) = await RequestAsync(simulator, inHeader ? null : Client, inHeader ? null : Secret);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(("Bearer", 3600), ((string?)body["token_type"], (int)body["expires_in"]!));
        var result = await ValidateAsync(simulator, (string)body["access_token"]!);
        Assert.True(result.IsValid, result.Exception?.Message);
        var token = (JsonWebToken)result.SecurityToken;
        Assert.Equal("RS256", token.Alg);
        var claims = new[] { "azp", "oid", "sub", "tid", "ver", "roles", "iat", "nbf" };
        Assert.Equal(
            [Client, Client, Client, Tenant, "2.0", "Rooms.Manage", Unix(simulator, 0), Unix(simulator, 0)],
            claims.Select(claim => token.GetClaim(claim).Value));
        Assert.Equal(Unix(simulator, 3600), token.GetClaim("exp").Value);
    }

    [Theory]
    [InlineData(Tenant, "client_credentials", Client, "wrong", Scope, 401, "invalid_client", 7000215)]
    [InlineData(Tenant, "client_credentials", Client, "", Scope, 401, "invalid_client", 7000215)]
    [InlineData(Tenant, "client_credentials", "someone", Secret, Scope, 400, "unauthorized_client", 700016)]
    [InlineData(Tenant, "password", Client, Secret, Scope, 400, "unsupported_grant_type", 70003)]
    [InlineData(Tenant, "client_credentials", Client, Secret, "api://maxconf/Rooms.Manage", 400, "invalid_scope", 1002012)]
    [InlineData(Tenant, "client_credentials", Client, Secret, "api://other/.default", 400, "invalid_resource", 500011)]
    [InlineData(Tenant, "client_credentials", Client, Secret, null, 400, "invalid_request", 900144)]
    [InlineData("elsewhere", "client_credentials", Client, Secret, Scope, 400, "invalid_request", 90002)]
    public async Task Token_BadRequest_IsRefusedAsEntraDoes(
        string tenant, string grant, string client, string secret, string? scope, int status, string error, int code)
    {
        await using var simulator = await StartAsync();
        var form = new Dictionary<string, string> { ["grant_type"] = grant, ["client_id"] = client, ["client_secret"] = secret };
        if (scope is not null)
        {
            form["scope"] = scope;
        }

        var (answer, body) = await PostAsync(simulator, $"/{tenant}/oauth2/v2.0/token", form);

        Assert.Equal((status, error, code), ((int)answer, (string?)body["error"], (int)body["error_codes"]![0]!));
        Assert.StartsWith($"AADSTS{code}: ", (string)body["error_description"]!, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, body.ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData("""{"expires_in": -600, "not_before": -1200}""", typeof(SecurityTokenExpiredException))]
    [InlineData("""{"not_before": 600}""", typeof(SecurityTokenNotYetValidException))]
    [InlineData("""{"audience": "api://other"}""", typeof(SecurityTokenInvalidAudienceException))]
    [InlineData("""{"issuer": "http://elsewhere"}""", typeof(SecurityTokenInvalidIssuerException))]
    [InlineData("""{"wrong_key": true}""", typeof(SecurityTokenInvalidSignatureException))]
    [InlineData("""{"unsigned": true}""", typeof(SecurityTokenInvalidSignatureException))]
    public async Task Mint_FaultyToken_IsFaultyInThatWayOnly(string recipe, Type? exception)
    {
        await using var simulator = await StartAsync();

        var result = await ValidateAsync(simulator, await MintAsync(simulator, recipe));

        Assert.Equal(exception, result.Exception?.GetType());
    }

    [Fact]
    public async Task Mint_NoRoles_LeavesTheClaimOut()
    {
        await using var simulator = await StartAsync();

        var token = new JsonWebToken(await MintAsync(simulator, """{"roles": []}"""));

        Assert.False(token.TryGetClaim("roles", out _));
    }

    [Theory]
    [InlineData("""{"retire": false}""", true, 2)]
    [InlineData("""{"retire": true}""", false, 1)]
    public async Task Rotate_Keys_NewOneSignsAndTheOldOneStaysUnlessRetired(string body, bool oldIsValid, int published)
    {
        await using var simulator = await StartAsync();
        var before = await MintAsync(simulator, "{}");
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await simulator.Entra.PostAsync(new Uri("/simulator/keys/rotate", UriKind.Relative), content);
        var after = await MintAsync(simulator, "{}");

        Assert.NotEqual(new JsonWebToken(before).Kid, new JsonWebToken(after).Kid);
        Assert.Equal(oldIsValid, (await ValidateAsync(simulator, before)).IsValid);
        Assert.True((await ValidateAsync(simulator, after)).IsValid);
        Assert.Equal(published, (await KeysAsync(simulator)).Count);
    }

    private static Task<(HttpStatusCode Status, JsonNode Body)> RequestAsync(RunningSimulator simulator, string? client, string? secret)
    {
        var form = new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["scope"] = Scope };
        if (client is not null)
        {
            (form["client_id"], form["client_secret"]) = (client, secret!);
        }

        return PostAsync(simulator, TokenPath, form);
    }

    private static async Task<(HttpStatusCode Status, JsonNode Body)> PostAsync(
        RunningSimulator simulator, string path, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var response = await simulator.Entra.PostAsync(new Uri(path, UriKind.Relative), content);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private static async Task<string> MintAsync(RunningSimulator simulator, string recipe)
    {
        using var content = new StringContent(recipe, System.Text.Encoding.UTF8, "application/json");
        using var response = await simulator.Entra.PostAsync(new Uri("/simulator/tokens", UriKind.Relative), content);
        return (string)(await response.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!;
    }

    /// <summary>Validates as a real API does: by what the metadata says, and by the simulator's clock.</summary>
    private static async Task<TokenValidationResult> ValidateAsync(RunningSimulator simulator, string token)
    {
        var metadata = await MetadataAsync(simulator);
        var now = simulator.Time.GetUtcNow().UtcDateTime;
        return await new JsonWebTokenHandler().ValidateTokenAsync(token, new()
        {
            ValidIssuer = (string)metadata["issuer"]!,
            ValidAudience = "api://maxconf",
            IssuerSigningKeys = await KeysAsync(simulator),
            LifetimeValidator = (notBefore, expires, _, _) =>
                notBefore > now ? throw new SecurityTokenNotYetValidException()
                : expires < now ? throw new SecurityTokenExpiredException()
                : true,
        });
    }

    private static async Task<IList<JsonWebKey>> KeysAsync(RunningSimulator simulator)
    {
        var metadata = await MetadataAsync(simulator);
        return new JsonWebKeySet(await simulator.Entra.GetStringAsync(new Uri((string)metadata["jwks_uri"]!))).Keys;
    }

    private static async Task<JsonNode> MetadataAsync(RunningSimulator simulator) => (await simulator.Entra.GetFromJsonAsync<JsonNode>(
        new Uri($"/{Tenant}/v2.0/.well-known/openid-configuration", UriKind.Relative)))!;

    private static string Unix(RunningSimulator simulator, int seconds) =>
        simulator.Time.GetUtcNow().AddSeconds(seconds).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
