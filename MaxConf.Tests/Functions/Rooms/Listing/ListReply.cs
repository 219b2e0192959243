using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Rooms.Listing;

/// <summary>Reads lists of rooms.</summary>
internal static class ListReply
{
    /// <summary>The names in their order, with a space between.</summary>
    public static string RoomNames(this Reply reply) => string.Join(' ', reply.Json!.AsArray().Select(room => (string?)room!["name"]));
}
