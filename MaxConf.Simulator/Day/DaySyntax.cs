using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace MaxConf.Simulator.Day;

/// <summary>The command line of <c>day</c>.</summary>
internal sealed class DaySyntax
{
    private static readonly DayOptions Defaults = new();

    /// <summary>Where the app keeps the key if it is started in the same folder.</summary>
    private static readonly FileInfo DefaultKeyFile = new(Path.Combine(".maxconf", "system.key"));

    private readonly Option<int> _citizens = Number("--citizens", "How many citizens ask for a room.", Defaults.Citizens, least: 1);

    private readonly Option<TimeSpan> _duration = Time("--duration", "How long the day lasts.", Defaults.Duration);

    private readonly Option<int> _parallel = Number(
        "--parallel", "The most citizens served at a time; the next one waits at the door.", Defaults.Parallel, least: 1);

    private readonly Option<int> _seed = Number("--seed", "Decides what everybody does.", Defaults.Seed, least: 0);

    private readonly Option<int> _bulk = Number(
        "--bulk", "Rooms made in bulk before the first citizen comes; the first citizens get those.", Defaults.Bulk, least: 0);

    private readonly Option<TimeSpan> _grace = Time("--grace", "The app's Rooms:GracePeriod.", Defaults.Grace);

    private readonly Option<TimeSpan> _wait = Time(
        "--wait", "How long, beyond the grace period, the last room's end is waited for.", Defaults.Wait);

    private readonly Option<Uri> _maxConf = Address("--maxconf", "MaxConf's address.", Defaults.MaxConf);

    private readonly Option<Uri> _pexip = Address("--pexip", "The simulated Pexip's address.", Defaults.Pexip);

    private readonly Option<Uri> _entra = Address("--entra", "Entra's address.", Defaults.Entra);

    private readonly Option<Uri> _genesys = Address("--genesys", "Genesys Cloud's address.", Defaults.Genesys);

    private readonly Option<string> _tenant = Text("--tenant", "The Entra tenant's id.", Defaults.Tenant);

    private readonly Option<string> _clientId = Text("--client-id", "The back end's client id at Entra.", Defaults.ClientId);

    private readonly Option<string> _clientSecret = Text("--client-secret", "Its secret.", Defaults.ClientSecret);

    private readonly Option<string> _scope = Text("--scope", "The scope it asks for.", Defaults.Scope);

    private readonly Option<string[]> _agentTokens = Texts("--agent-tokens", "The agents' Genesys Cloud tokens.", Defaults.AgentTokens);

    private readonly Option<string?> _systemKey = new("--system-key")
    {
        Description = "The key to MaxConf's management API; without it, what is in the file.",
    };

    private readonly Option<FileInfo> _systemKeyFile = new("--system-key-file")
    {
        Description = "The file with that key.",
        DefaultValueFactory = _ => DefaultKeyFile,
    };

    private readonly Option<string> _sessionPrefix = Text(
        "--session-prefix", "What the sessions' URLs begin with: one of the app's UuiData:Prefixes.", Defaults.SessionPrefix);

    private readonly Option<string[]> _nodes = Texts("--nodes", "The conferencing nodes that are called.", Defaults.Nodes);

    private readonly Option<string[]> _persistentPrefixes = Texts(
        "--persistent-prefixes", "The app's Rooms:PersistentPrefixes, whose rooms are not judged.", Defaults.PersistentPrefixes);

    public DaySyntax()
    {
        Command = new("Lives a contact centre's day against a running MaxConf, and sees whether its rooms come and go as they should.")
        {
            _citizens, _duration, _parallel, _seed, _bulk, _grace, _wait, _maxConf, _pexip, _entra, _genesys, _tenant, _clientId,
            _clientSecret, _scope, _agentTokens, _systemKey, _systemKeyFile, _sessionPrefix, _nodes, _persistentPrefixes,
        };
        Command.Validators.Add(RequireSystemKey);
    }

    public RootCommand Command { get; }

    /// <summary>The options that a command line without errors gives.</summary>
    public DayOptions Read(ParseResult parsed) => new()
    {
        Citizens = parsed.GetValue(_citizens),
        Duration = parsed.GetValue(_duration),
        Parallel = parsed.GetValue(_parallel),
        Seed = parsed.GetValue(_seed),
        Bulk = parsed.GetValue(_bulk),
        Grace = parsed.GetValue(_grace),
        Wait = parsed.GetValue(_wait),
        MaxConf = parsed.GetRequiredValue(_maxConf),
        Pexip = parsed.GetRequiredValue(_pexip),
        Entra = parsed.GetRequiredValue(_entra),
        Genesys = parsed.GetRequiredValue(_genesys),
        Tenant = parsed.GetRequiredValue(_tenant),
        ClientId = parsed.GetRequiredValue(_clientId),
        ClientSecret = parsed.GetRequiredValue(_clientSecret),
        Scope = parsed.GetRequiredValue(_scope),
        AgentTokens = parsed.GetRequiredValue(_agentTokens),
        SystemKey = parsed.GetValue(_systemKey) ?? File.ReadAllText(parsed.GetRequiredValue(_systemKeyFile).FullName).Trim(),
        SessionPrefix = parsed.GetRequiredValue(_sessionPrefix),
        Nodes = parsed.GetRequiredValue(_nodes),
        PersistentPrefixes = parsed.GetRequiredValue(_persistentPrefixes),
    };

    private void RequireSystemKey(CommandResult result)
    {
        // Defaults are not filled in yet.
        var file = result.GetValue(_systemKeyFile) ?? DefaultKeyFile;
        if (result.GetValue(_systemKey) is null && !file.Exists)
        {
            result.AddError($"There is no file {file}: {_systemKey.Name} or {_systemKeyFile.Name} must say the key.");
        }
    }

    private static Option<int> Number(string name, string description, int value, int least) => Read(
        new Option<int>(name) { Description = description, DefaultValueFactory = _ => value },
        (string text, out int given) => int.TryParse(text, CultureInfo.InvariantCulture, out given) && given >= least,
        $"a whole number, at least {least}");

    private static Option<TimeSpan> Time(string name, string description, TimeSpan value) => Read(
        new Option<TimeSpan>(name) { Description = description, DefaultValueFactory = _ => value },
        (string text, out TimeSpan given) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out given) && given > TimeSpan.Zero,
        "a time above 0, such as 00:01:00");

    private static Option<Uri> Address(string name, string description, Uri value) => Read(
        new Option<Uri>(name) { Description = description, DefaultValueFactory = _ => value },
        (string text, out Uri given) => Uri.TryCreate(text, UriKind.Absolute, out given!) && given.Scheme is "http" or "https",
        "an http or https URL");

    private static Option<string> Text(string name, string description, string value) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };

    private static Option<string[]> Texts(string name, string description, IReadOnlyList<string> values) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => [.. values],
        AllowMultipleArgumentsPerToken = true,
    };

    private delegate bool TryRead<T>(string text, out T value);

    private static Option<T> Read<T>(Option<T> option, TryRead<T> tryRead, string rule)
    {
        option.CustomParser = result =>
        {
            if (!tryRead(result.Tokens[0].Value, out var value))
            {
                result.AddError($"{option.Name} must be {rule}.");
            }

            return value;
        };
        return option;
    }
}
