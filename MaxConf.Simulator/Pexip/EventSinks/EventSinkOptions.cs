using System.ComponentModel.DataAnnotations;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>An event sink that exists from the start; the same fields as Pexip's <c>event_sink</c> resource.</summary>
public sealed class EventSinkOptions
{
    /// <summary>The sink's name, unique, at most 250 characters.</summary>
    [Required, StringLength(250, MinimumLength = 1)]
    public string Name { get; set; } = "";

    /// <summary>Where the nodes post to, http or https, at most 255 characters.</summary>
    [Required, StringLength(255, MinimumLength = 1)]
    public string Url { get; set; } = "";

    /// <summary>User name for Basic authentication. Empty (the default) is none.</summary>
    [StringLength(100)]
    public string Username { get; set; } = "";

    /// <summary>Password for Basic authentication. Default empty.</summary>
    [StringLength(100)]
    public string Password { get; set; } = "";

    /// <summary>Version of the event protocol, 1 or 2. Default 2.</summary>
    [Range(1, 2)]
    public int Version { get; set; } = 2;

    /// <summary>Whether events are gathered for 0.1 s and posted together. Default false.</summary>
    public bool BulkSupport { get; set; }
}
