using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>What a room is dialled by.</summary>
internal static class ConferenceAliases
{
    /// <summary>The name, which is the alias of every room of MaxConf's own; of a stranger's VMR without it, the first alias.</summary>
    public static string Of(Conference room)
    {
        var aliases = room.Aliases ?? [];
        return aliases.Count == 0 || aliases.Any(alias => alias.Alias == room.Name) ? room.Name : aliases[0].Alias;
    }
}
