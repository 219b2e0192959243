using System.Globalization;

namespace MaxConf.Pexip.Management.Http;

/// <summary>Where the resources are. Every path ends in a slash: Pexip redirects one that does not, which loses a write's body.</summary>
internal static class PexipPaths
{
    public const string Conferences = Configuration + "conference/";
    public const string Aliases = Configuration + "conference_alias/";
    public const string AutomaticParticipants = Configuration + "automatic_participant/";
    public const string LiveConferences = Status + "conference/";
    public const string LiveParticipants = Status + "participant/";
    public const string LiveConferenceShards = Status + "conference_shard/";
    public const string Alarms = Status + "alarm/";
    public const string ConferenceCommands = Command + "conference/";
    public const string ParticipantCommands = Command + "participant/";

    private const string Configuration = "api/admin/configuration/v1/";
    private const string Status = "api/admin/status/v1/";
    private const string Command = "api/admin/command/v1/";

    /// <summary>The path of one resource of a collection.</summary>
    public static string Detail(string collection, int id) => string.Create(CultureInfo.InvariantCulture, $"{collection}{id}/");

    /// <summary>The resource's path as Pexip names it in bodies: from the root of the host, whatever base the address has.</summary>
    public static string Reference(string collection, int id) => "/" + Detail(collection, id);

    /// <summary>The id a resource's path or address ends in; null when it ends in none.</summary>
    public static int? IdOf(string? address)
    {
        var path = address.AsSpan().TrimEnd('/');
        var last = path[(path.LastIndexOf('/') + 1)..];
        return int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
    }
}
