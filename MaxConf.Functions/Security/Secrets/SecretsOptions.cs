namespace MaxConf.Functions.Security.Secrets;

/// <summary>Where the keys are that seal PINs in durable state. Section <c>Secrets</c>; read once, at start.</summary>
internal sealed class SecretsOptions
{
    /// <summary>The section's name.</summary>
    internal const string Section = "Secrets";

    /// <summary>
    /// The folder of the keys, made when it is missing. Every process that shares the durable state must share it too, and whoever can
    /// read it can open what is sealed. Default: beside the data file on the embedded host (<c>.maxconf/keys</c>); elsewhere wherever
    /// ASP.NET Core Data Protection keeps its keys on that host.
    /// </summary>
    public string? KeyFolder { get; set; }
}
