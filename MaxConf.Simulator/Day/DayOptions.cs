namespace MaxConf.Simulator.Day;

/// <summary>What a simulated day is like, and where it is lived. The defaults are those of the app with its simulators.</summary>
internal sealed record DayOptions
{
    /// <summary>How many citizens ask for a room. Default 300.</summary>
    public int Citizens { get; init; } = 300;

    /// <summary>How long the day lasts if nothing holds anybody up. Default 1 minute.</summary>
    public TimeSpan Duration { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most citizens who are served at a time; the next one waits at the door. Default 100.</summary>
    public int Parallel { get; init; } = 100;

    /// <summary>Decides what everybody does. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Rooms made in bulk before the first citizen comes; the first citizens get those. Default 0.</summary>
    public int Bulk { get; init; }

    /// <summary>
    /// The app's <c>Rooms:GracePeriod</c>: people who come back do so within it, and no room may go before. Default 5 seconds.
    /// </summary>
    public TimeSpan Grace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How long, beyond the grace period, the last room's end is waited for. Default 3 minutes.</summary>
    public TimeSpan Wait { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Where MaxConf answers.</summary>
    public Uri MaxConf { get; init; } = new("http://127.0.0.1:7071");

    /// <summary>The simulated Pexip's address, below which is the control API.</summary>
    public Uri Pexip { get; init; } = new("http://127.0.0.1:7081");

    /// <summary>Entra's address.</summary>
    public Uri Entra { get; init; } = new("http://127.0.0.1:7082");

    /// <summary>Genesys Cloud's address.</summary>
    public Uri Genesys { get; init; } = new("http://127.0.0.1:7083");

    /// <summary>The Entra tenant's id.</summary>
    public string Tenant { get; init; } = "11111111-1111-1111-1111-111111111111";

    /// <summary>The back end's client id at Entra.</summary>
    public string ClientId { get; init; } = "22222222-2222-2222-2222-222222222222";

    /// <summary>The back end's client secret.</summary>
    public string ClientSecret { get; init; } = "maxconf-development-secret";

    /// <summary>The scope the back end asks for.</summary>
    public string Scope { get; init; } = "api://maxconf/.default";

    /// <summary>The agents' Genesys Cloud access tokens; agents take their turns. Default that of the simulator's agent.</summary>
    public IReadOnlyList<string> AgentTokens { get; init; } = ["genesys-agent-token"];

    /// <summary>The key to MaxConf's management API.</summary>
    public string SystemKey { get; init; } = "";

    /// <summary>What the sessions' URLs begin with, one of the app's <c>UuiData:Prefixes</c>.</summary>
    public string SessionPrefix { get; init; } = "https://id.gov.bc.ca/idcheck/protected/video/";

    /// <summary>The conferencing nodes that are called, by name or address. Default the simulator's two.</summary>
    public IReadOnlyList<string> Nodes { get; init; } = ["10.44.0.11", "10.44.0.12"];

    /// <summary>Names that begin with one of these are nobody's business: the app's <c>Rooms:PersistentPrefixes</c>.</summary>
    public IReadOnlyList<string> PersistentPrefixes { get; init; } = ["test_", "vkiosk_"];

    /// <summary>Without secret, token and key.</summary>
    public override string ToString() => $"{nameof(DayOptions)} {{ Citizens = {Citizens}, Duration = {Duration}, Seed = {Seed} }}";
}
