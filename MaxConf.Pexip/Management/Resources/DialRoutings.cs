namespace MaxConf.Pexip.Management.Resources;

/// <summary>How a dialled call finds its way.</summary>
public static class DialRoutings
{
    /// <summary>By the protocol and location given.</summary>
    public const string Manual = "manual";

    /// <summary>By the platform's Call Routing Rules.</summary>
    public const string RoutingRule = "routing_rule";
}
