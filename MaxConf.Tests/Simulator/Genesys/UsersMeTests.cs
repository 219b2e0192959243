using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using static MaxConf.Tests.Simulator.RunningSimulator;

namespace MaxConf.Tests.Simulator.Genesys;

public sealed class UsersMeTests
{
    [Theory]
    [InlineData("genesys-agent-token", "SBC", "33333333-3333-3333-3333-333333333333")]
    [InlineData("genesys-stranger-token", "Other", "66666666-6666-6666-6666-666666666666")]
    public async Task Get_KnownToken_NamesTheDivision(string token, string division, string id)
    {
        await using var simulator = await StartAsync();

        var (status, body) = await GetAsync(simulator, $"Bearer {token}");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((division, id), ((string?)body["division"]!["name"], (string?)body["division"]!["id"]));
        Assert.NotEmpty((string)body["id"]!);
    }

    [Theory]
    [InlineData(null, "authentication.required")]
    [InlineData("Basic abc", "authentication.required")]
    [InlineData("Bearer wrong", "bad.credentials")]
    public async Task Get_NoKnownToken_Is401InGenesysForm(string? header, string code)
    {
        await using var simulator = await StartAsync();

        var (status, body) = await GetAsync(simulator, header);

        Assert.Equal((HttpStatusCode.Unauthorized, code, 401), (status, (string?)body["code"], (int)body["status"]!));
        Assert.NotEmpty((string)body["contextId"]!);
    }

    private static async Task<(HttpStatusCode, JsonNode)> GetAsync(RunningSimulator simulator, string? header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v2/users/me");
        request.Headers.Authorization = header is null ? null : AuthenticationHeaderValue.Parse(header);
        using var response = await simulator.Genesys.SendAsync(request);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }
}
