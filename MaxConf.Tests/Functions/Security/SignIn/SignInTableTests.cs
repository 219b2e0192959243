using System.Net;
using MaxConf.Functions.Security;
using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Security.SignIn;

/// <summary>
/// Every HTTP function the app has, by every kind of credentials that its policy knows: refused as it should be and with nothing done, or
/// let in. A new function is here by itself, and a new policy fails until it has its cases.
/// </summary>
public sealed class SignInTableTests(SignInApp shared) : IClassFixture<SignInApp>
{
    private MaxConfApp App => shared.App;

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (var function in HttpFunction.All)
            {
                foreach (var credentials in SignInCases.ByPolicy.GetValueOrDefault(function.Policy, []))
                {
                    rows.Add(function.Name, function.Method.Method, credentials.Name);
                }
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Request_WithCredentials_IsLetInOnlyIfTheyAreRight(string name, string method, string credentials)
    {
        var function = HttpFunction.All.Single(each => each.Name == name && each.Method.Method == method);
        var tried = SignInCases.ByPolicy[function.Policy].Single(each => each.Name == credentials);
        await App.SettleAsync();
        var before = await StateAsync();

        var reply = await SendAsync(function, tried);

        if (tried.Status is { } refusal)
        {
            reply.IsProblem(refusal);
            Assert.Equal(tried.Challenge, reply.Response.Headers.WwwAuthenticate.SingleOrDefault()?.Scheme);
            await App.SettleAsync();
            Assert.Equal(before, await StateAsync());
        }
        else
        {
            Assert.False(reply.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden, $"{reply.Status} {reply.Json}");
        }
    }

    [Fact]
    public void Functions_All_HaveCasesOfWhichOneIsRight()
    {
        Assert.NotEmpty(HttpFunction.All);
        Assert.All(HttpFunction.All, function => Assert.Contains(SignInCases.ByPolicy[function.Policy], each => each.Status is null));
        Assert.Equal(Enum.GetValues<AccessPolicy>().Order(), SignInCases.ByPolicy.Keys.Order());
    }

    /// <summary>Written down a second time, so that nobody opens a function by mistake.</summary>
    [Fact]
    public void Functions_ForAnybody_AreTheseAlone() => Assert.Equal(
        [
            "GetDocs", "GetOpenApi", "HealthCheck", "PreflightEvents", "PreflightLayouts", "PreflightParticipant",
            "PreflightParticipants", "PreflightPublicRoom", "PublicHealthCheck",
        ],
        HttpFunction.All.Where(function => function.Policy == AccessPolicy.Anonymous).Select(function => function.Name).Order());

    private async Task<Reply> SendAsync(HttpFunction function, SignInCase tried)
    {
        using var request = new HttpRequestMessage(function.Method, function.Path);
        foreach (var (name, value) in await tried.Headers(App))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (tried.GenesysIsDown)
        {
            await App.Simulator.ControlAsync("faults", """{"target": "genesys", "kind": "error", "status": 500}""");
        }

        var reply = await App.SendAsync(request);
        await App.Simulator.RecoverAsync();
        return reply;
    }

    // What Pexip was asked, what it has, and what is under way.
    private async Task<string> StateAsync()
    {
        var statistics = await App.Simulator.StatisticsAsync();
        var instances = (await App.RunningInstancesAsync()).Select(instance => (string)instance!["instanceId"]!);
        return $"{statistics["requests"]!.ToJsonString()} {string.Join(',', instances)}";
    }
}
