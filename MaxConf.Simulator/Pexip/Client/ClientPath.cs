namespace MaxConf.Simulator.Pexip.Client;

/// <summary>A path of the client API below a conference: what it is about, and what is asked.</summary>
/// <param name="Alias">The alias of the conference.</param>
/// <param name="Scope">What the request is about.</param>
/// <param name="Function">The request's name, such as <c>lock</c>.</param>
internal sealed record ClientPath(string Alias, ClientScope Scope, string Function)
{
    /// <summary>What all paths begin with.</summary>
    public const string Prefix = "/api/client/v2";

    /// <summary>The breakout room the request is about; null if it is about the conference itself.</summary>
    public string? Breakout { get; init; }

    public string? Participant { get; init; }

    public string? Call { get; init; }

    /// <summary>What is wanted of a theme; empty for its metadata.</summary>
    public string Resource { get; init; } = "";

    /// <summary>Parses a path, decoded; null if it is not of one of the documented forms.</summary>
    public static ClientPath? Parse(string path) => path.TrimEnd('/').Split('/') switch
    {
        ["", "api", "client", "v2", "conferences", { Length: > 0 } alias, "breakouts", var uuid, .. { Length: > 0 } rest]
            => Below(alias, rest) is { } inner ? inner with { Breakout = uuid } : null,
        ["", "api", "client", "v2", "conferences", { Length: > 0 } alias, .. { Length: > 0 } rest] => Below(alias, rest),
        _ => null,
    };

    private static ClientPath? Below(string alias, string[] rest) => rest switch
    {
        ["theme", .. var resource] => new(alias, ClientScope.Conference, "theme") { Resource = string.Join('/', resource) },
        [var function] => new(alias, ClientScope.Conference, function),
        ["breakouts", "empty"] => new(alias, ClientScope.Conference, "breakouts/empty"),
        ["participants", "breakout"] => new(alias, ClientScope.Conference, "participants/breakout"),
        ["participants", var participant, var function] => new(alias, ClientScope.Participant, function) { Participant = participant },
        ["participants", var participant, "calls", var call, var function] => new(alias, ClientScope.Call, function)
        {
            Participant = participant,
            Call = call,
        },
        _ => null,
    };
}
