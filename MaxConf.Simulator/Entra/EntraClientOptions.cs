using System.ComponentModel.DataAnnotations;

namespace MaxConf.Simulator.Entra;

/// <summary>A client that may ask for application tokens; the defaults are the development client.</summary>
public sealed class EntraClientOptions
{
    /// <summary>The client's application id. Default <c>22222222-2222-2222-2222-222222222222</c>.</summary>
    [Required]
    public string ClientId { get; set; } = "22222222-2222-2222-2222-222222222222";

    /// <summary>The client's secret. Default <c>maxconf-development-secret</c>.</summary>
    [Required]
    public string ClientSecret { get; set; } = "maxconf-development-secret";

    /// <summary>
    /// The API the client may call: claim <c>aud</c> of its tokens, and the scope it asks for without <c>/.default</c>.
    /// Default <c>api://maxconf</c>.
    /// </summary>
    [Required]
    public string Audience { get; set; } = "api://maxconf";

    /// <summary>Application roles granted to the client, separated by spaces. Default <c>Rooms.Manage Rooms.Control</c>; empty grants none.</summary>
    public string Roles { get; set; } = "Rooms.Manage Rooms.Control";
}
