namespace MaxConf.Simulator.Pexip.Conferencing.Layouts;

/// <summary>Who is on the stage: the order in which a layout's places are filled.</summary>
internal static class Stage
{
    /// <summary>
    /// Those with media who are in: the spotlighted ones in the order they were spotlighted, then by when they last spoke, then by arrival.
    /// </summary>
    public static IReadOnlyList<Leg> Of(Meeting meeting) =>
    [
        .. meeting.Connected
            .Where(leg => leg is { HasMedia: true, HasArrived: true, IsWaiting: false, IsStreaming: false })
            .OrderBy(leg => leg.SpotlightTime ?? DateTimeOffset.MaxValue)
            .ThenByDescending(leg => leg.LastSpokenTime ?? DateTimeOffset.MinValue),
    ];
}
