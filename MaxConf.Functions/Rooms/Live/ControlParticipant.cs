using MaxConf.Pexip.Management.Resources;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>
/// What MaxConf's own participant is known by, which joins a meeting to control it over the client API. It is in no roster, counts as
/// nobody, and keeps no room. Only a Host without media is taken for it: no guest can hide behind its tag.
/// </summary>
internal static class ControlParticipant
{
    /// <summary>The tag it joins with.</summary>
    public const string CallTag = "maxconf-control";

    /// <summary>Whether a leg is MaxConf's own.</summary>
    /// <param name="callTag">The tag that it gave itself.</param>
    /// <param name="role">Its role, in Pexip's words.</param>
    /// <param name="hasMedia">Whether it has media; null where that is not said.</param>
    public static bool Is(string? callTag, string? role, bool? hasMedia) =>
        callTag == CallTag && role == ParticipantRoles.Chair && hasMedia is false;
}
