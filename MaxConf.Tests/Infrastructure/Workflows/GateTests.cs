using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Infrastructure.Workflows;

/// <summary>The gate that a deployment is held to, against the app itself.</summary>
public class GateTests
{
    private const string Gate = "eng/deploy/gate";

    [ScriptFact]
    public async Task Gate_OfAnAppThatIsWell_OpensAndLeavesNothingBehind()
    {
        await using var app = await MaxConfApp.StartAsync();
        var token = await app.TokenAsync();

        var (exitCode, output) = await RunAsync(app.Address, token, patience: 60);

        Assert.True(exitCode == 0, output);
        Assert.Empty(await app.Simulator.RoomsAsync());
        Assert.DoesNotContain(token, output, StringComparison.Ordinal);
    }

    [ScriptFact]
    public async Task Gate_OfAnAppThatCannotMakeRooms_StaysShut()
    {
        await using var app = await MaxConfApp.StartAsync(new() { ["Pexip:Password"] = "not-the-password" });

        var (exitCode, output) = await RunAsync(app.Address, await app.TokenAsync(), patience: 60);

        Assert.Equal(1, exitCode);
        Assert.Contains("was answered with 502, and not 200", output, StringComparison.Ordinal);
    }

    [ScriptFact]
    public async Task Gate_WhereNothingAnswers_StaysShut()
    {
        var (exitCode, output) = await RunAsync(new Uri("http://127.0.0.1:9/"), "none", patience: 1);

        Assert.Equal(1, exitCode);
        Assert.Contains("was not healthy", output, StringComparison.Ordinal);
    }

    /// <param name="address">The app's.</param>
    /// <param name="token">What rooms are asked for with.</param>
    /// <param name="patience">How many seconds the app has to get well in.</param>
    private static Task<(int ExitCode, string Output)> RunAsync(Uri address, string token, int patience) =>
        Script.RunAsync("bash", [Gate], new Dictionary<string, string>
        {
            ["ADDRESS"] = address.GetLeftPart(UriPartial.Authority),
            ["TOKEN"] = token,
            ["INTERVAL"] = "0",
            ["PATIENCE"] = $"{patience}",
        });
}
