using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>Rooms, 2200 to 2299.</summary>
internal static partial class Log
{
    [LoggerMessage(2200, LogLevel.Information, "Room {Room} created")]
    public static partial void RoomCreated(ILogger logger, string room);

    [LoggerMessage(2201, LogLevel.Information, "Room {Room} deleted from Pexip")]
    public static partial void RoomDeleted(ILogger logger, string room);

    [LoggerMessage(2202, LogLevel.Information, "Room {Room} was gone from Pexip already")]
    public static partial void RoomAbsent(ILogger logger, string room);

    [LoggerMessage(2203, LogLevel.Information, "Room {Room} is kept: Pexip says that people meet there")]
    public static partial void RoomInUse(ILogger logger, string room);

    [LoggerMessage(2204, LogLevel.Warning, "Room {Room} could not be {Action}: {Kind}: {Reason}")]
    public static partial void RoomTaskFailed(
        ILogger logger, string room, string action, MaxConf.Pexip.Results.PexipErrorKind kind, string reason);

    [LoggerMessage(2205, LogLevel.Information, "{Caller} asked for room {Room} to be deleted")]
    public static partial void DeletionRequested(ILogger logger, string? caller, string room);

    [LoggerMessage(2206, LogLevel.Information, "{Caller} was given room {Room}")]
    public static partial void RoomHandedOut(ILogger logger, string? caller, string room);

    [LoggerMessage(2207, LogLevel.Warning, "A list of rooms was broken off in the middle, as Pexip failed: {Kind}: {Reason}")]
    public static partial void ListBrokenOff(ILogger logger, MaxConf.Pexip.Results.PexipErrorKind kind, string reason);

    [LoggerMessage(2208, LogLevel.Information, "{Caller} asked for room {Room} to be changed: {Fields}")]
    public static partial void ChangeRequested(ILogger logger, string? caller, string room, string fields);

    [LoggerMessage(2209, LogLevel.Information, "Room {Room} changed on Pexip")]
    public static partial void RoomChanged(ILogger logger, string room);

    [LoggerMessage(2210, LogLevel.Warning, "Room {Room} was made, but Pexip could not be asked for it: {Kind}: {Reason}")]
    public static partial void RoomNotReadBack(
        ILogger logger, string room, MaxConf.Pexip.Results.PexipErrorKind kind, string reason);
}
