namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>
/// The durations a room lives by, fixed when it is made: an orchestrator must find on replay what it found at first, so a changed
/// setting is for rooms made later.
/// </summary>
/// <param name="Grace">From the end of a meeting to the deletion.</param>
/// <param name="UnusedLifetime">From creation to deletion for a room that nobody comes to.</param>
/// <param name="ActiveCheckInterval">How often Pexip is asked whether a meeting still goes on, should its end not have been heard.</param>
/// <param name="MaxRemovalDelay">The longest wait between two tries to delete a VMR.</param>
internal sealed record RoomTimings(TimeSpan Grace, TimeSpan UnusedLifetime, TimeSpan ActiveCheckInterval, TimeSpan MaxRemovalDelay);
