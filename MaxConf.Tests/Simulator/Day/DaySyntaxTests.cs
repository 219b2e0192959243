using MaxConf.Simulator.Day;

namespace MaxConf.Tests.Simulator.Day;

public sealed class DaySyntaxTests
{
    [Fact]
    public void Read_OfNothingButTheKey_IsTheDefaultDay()
    {
        var options = Read("--system-key", "key");

        var defaults = new DayOptions { SystemKey = "key" };
        Assert.Equal(defaults.Nodes, options.Nodes);
        Assert.Equal(defaults.AgentTokens, options.AgentTokens);
        Assert.Equal(defaults.PersistentPrefixes, options.PersistentPrefixes);
        Assert.Equal(
            defaults,
            options with { Nodes = defaults.Nodes, AgentTokens = defaults.AgentTokens, PersistentPrefixes = defaults.PersistentPrefixes });
    }

    [Fact]
    public void Read_OfEverything_TakesItOver()
    {
        var options = Read(
            "--citizens", "7", "--duration", "00:02:00", "--parallel", "3", "--seed", "9", "--bulk", "4", "--grace", "00:00:10",
            "--wait", "00:00:20", "--maxconf", "https://maxconf.example/", "--pexip", "http://127.0.0.1:1",
            "--entra", "http://127.0.0.1:2", "--genesys", "http://127.0.0.1:3", "--tenant", "tenant", "--client-id", "id",
            "--client-secret", "secret", "--scope", "scope", "--agent-tokens", "one", "two", "--system-key", "key",
            "--session-prefix", "https://sessions.example/", "--nodes", "a", "b", "c", "--persistent-prefixes", "keep_");

        Assert.Equal(
            (7, TimeSpan.FromMinutes(2), 3, 9, 4, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20)),
            (options.Citizens, options.Duration, options.Parallel, options.Seed, options.Bulk, options.Grace, options.Wait));
        Assert.Equal(
            ["https://maxconf.example/", "http://127.0.0.1:1/", "http://127.0.0.1:2/", "http://127.0.0.1:3/"],
            new[] { options.MaxConf, options.Pexip, options.Entra, options.Genesys }.Select(address => address.AbsoluteUri));
        Assert.Equal(
            ("tenant", "id", "secret", "scope", "key", "https://sessions.example/"),
            (options.Tenant, options.ClientId, options.ClientSecret, options.Scope, options.SystemKey, options.SessionPrefix));
        Assert.Equal(["one", "two"], options.AgentTokens);
        Assert.Equal(["a", "b", "c"], options.Nodes);
        Assert.Equal(["keep_"], options.PersistentPrefixes);
        Assert.DoesNotContain("secret", options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_WithAKeyFile_TakesTheKeyFromIt()
    {
        using var folder = new Support.TemporaryFolder();
        File.WriteAllText(folder.File("system.key"), "the key\n");

        Assert.Equal("the key", Read("--system-key-file", folder.File("system.key")).SystemKey);
    }

    [Theory]
    [InlineData("--citizens must be a whole number, at least 1.", "--citizens", "0")]
    [InlineData("--citizens must be a whole number, at least 1.", "--citizens", "many")]
    [InlineData("--parallel must be a whole number, at least 1.", "--parallel", "0")]
    [InlineData("--bulk must be a whole number, at least 0.", "--bulk", "-1")]
    [InlineData("--duration must be a time above 0, such as 00:01:00.", "--duration", "00:00:00")]
    [InlineData("--grace must be a time above 0, such as 00:01:00.", "--grace", "soon")]
    [InlineData("--maxconf must be an http or https URL.", "--maxconf", "127.0.0.1:7071")]
    [InlineData("--pexip must be an http or https URL.", "--pexip", "ftp://127.0.0.1")]
    [InlineData("Unrecognized command or argument '--citizen'.", "--citizen", "5")]
    public void Parse_OfWhatIsWrong_SaysWhat(string expected, params string[] arguments)
    {
        var errors = new DaySyntax().Command.Parse([.. arguments, "--system-key", "key"]).Errors;

        Assert.Contains(expected, errors.Select(error => error.Message));
    }

    [Fact]
    public void Parse_WithoutAKey_SaysWhereItWasLookedFor()
    {
        var error = Assert.Single(new DaySyntax().Command.Parse(["--system-key-file", "nowhere/system.key"]).Errors);

        Assert.Equal("There is no file nowhere/system.key: --system-key or --system-key-file must say the key.", error.Message);
    }

    private static DayOptions Read(params string[] arguments)
    {
        var syntax = new DaySyntax();
        var parsed = syntax.Command.Parse(arguments);
        Assert.Empty(parsed.Errors);
        return syntax.Read(parsed);
    }
}
