using System.ComponentModel.DataAnnotations;
using MaxConf.Simulator.Entra;
using MaxConf.Simulator.Genesys;
using MaxConf.Simulator.Pexip.Conferencing;
using MaxConf.Simulator.Pexip.EventSinks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MaxConf.Simulator;

/// <summary>What the simulators pretend to be. Configuration section <c>Simulator</c>; every value has a development default.</summary>
public sealed class SimulatorOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Simulator";

    /// <summary>Port on 127.0.0.1 of Pexip's management node and of the control API. 0 takes any free port. Default 7081.</summary>
    [Range(0, 65535)]
    public int PexipPort { get; set; } = 7081;

    /// <summary>Port on 127.0.0.1 of Entra's token endpoint. 0 takes any free port. Default 7082.</summary>
    [Range(0, 65535)]
    public int EntraPort { get; set; } = 7082;

    /// <summary>Port on 127.0.0.1 of Genesys Cloud's API. 0 takes any free port. Default 7083.</summary>
    [Range(0, 65535)]
    public int GenesysPort { get; set; } = 7083;

    /// <summary>
    /// Port on 127.0.0.1 of the first conferencing node's client API; the others have the ports after it, in their order. 0 takes any free
    /// ports. Default 7084.
    /// </summary>
    [Range(0, 65535)]
    public int FirstNodePort { get; set; } = 7084;

    /// <summary>
    /// How long a token of the client API is good; a participant whose client does not refresh it is disconnected then.
    /// 1 second to 1 hour; default 120 seconds, as on a real platform.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan ClientTokenLifetime { get; set; } = TimeSpan.FromSeconds(120);

    /// <summary>
    /// How many events of the client API wait for a subscriber that reads slowly; beyond that it loses its connection.
    /// 1 to 100,000; default 1000.
    /// </summary>
    [Range(1, 100_000)]
    public int EventStreamCapacity { get; set; } = 1000;

    /// <summary>
    /// How long a change takes from the management node to the conferencing nodes: until then a new room cannot be joined.
    /// 0 to 10 minutes; default 2 seconds. A real platform takes 60 to 90 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ReplicationDelay { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>
    /// How long a conferencing node waits for a lost participant before it disconnects the leg.
    /// 0 to 10 minutes; default 30 seconds. A real node waits for the end of the token's life, up to 120 seconds.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan ConnectionLossTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long whom a conference dials lets it ring before they answer, or refuse. 0 to 30 seconds; default 1 second.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:00:30")]
    public TimeSpan RingTime { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The conferencing nodes. Empty (the default) stands for two transcoding nodes, 10.44.0.11 and 10.44.0.12.</summary>
    public IList<ConferencingNodeOptions> ConferencingNodes { get; } = [];

    /// <summary>Adds the proxying edge node 10.44.0.21 to <see cref="ConferencingNodes"/>. Default false.</summary>
    public bool IncludeProxyingNode { get; set; }

    /// <summary>User name of the management API's Basic authentication. Default <c>admin</c>.</summary>
    [Required]
    public string PexipUsername { get; set; } = "admin";

    /// <summary>Password of the management API's Basic authentication. Default <c>pexip-development-password</c>.</summary>
    [Required]
    public string PexipPassword { get; set; } = "pexip-development-password";

    /// <summary>
    /// The platform's <c>min_pin_length</c>, 4 to 20 characters. Default 4 (a new platform's own default is 6); it can be changed
    /// while running through <c>configuration/v1/global/1/</c>.
    /// </summary>
    [Range(4, 20)]
    public int MinPinLength { get; set; } = 4;

    /// <summary>
    /// Management requests allowed in any 60 seconds; the next ones get 429 with <c>Retry-After</c>. 0 is no limit. Default 1000.
    /// </summary>
    [Range(0, 1_000_000)]
    public int RateLimit { get; set; } = 1000;

    /// <summary>Event sinks that exist, and are active on every node, from the start. Default none.</summary>
    public IList<EventSinkOptions> EventSinks { get; } = [];

    /// <summary>The Entra tenant.</summary>
    [Required]
    public EntraOptions Entra { get; set; } = new();

    /// <summary>The Genesys Cloud organisation.</summary>
    [Required]
    public GenesysOptions Genesys { get; set; } = new();

    /// <summary>Takes over what the section <see cref="Section"/> sets; the rest stays as it is.</summary>
    /// <param name="configuration">The whole configuration.</param>
    /// <exception cref="OptionsValidationException">A value is not of its setting's type; the message names the setting.</exception>
    public void Read(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        try
        {
            configuration.GetSection(Section).Bind(this);
        }
        catch (InvalidOperationException exception)
        {
            throw new OptionsValidationException(Section, typeof(SimulatorOptions), [exception.Message]);
        }
    }
}
