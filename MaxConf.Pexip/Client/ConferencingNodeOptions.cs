namespace MaxConf.Pexip.Client;

/// <summary>How to reach a conferencing node.</summary>
public sealed class ConferencingNodeOptions
{
    /// <summary>
    /// The node's web address, such as <c>https://px01.example.org</c>; a path is kept as the base of every call. Required; https, or http
    /// on this machine.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>
    /// The node's IP address as events and status name it, by which <see cref="ConferencingNodeClients.Find"/> finds it. Default none.
    /// </summary>
    public string? Node { get; set; }
}
