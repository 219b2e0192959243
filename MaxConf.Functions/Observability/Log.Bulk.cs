using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>Runs over many rooms, 2700 to 2799.</summary>
internal static partial class Log
{
    [LoggerMessage(2700, LogLevel.Information, "{Caller} asked for {Count} rooms: operation {Operation}")]
    public static partial void RoomsOrdered(ILogger logger, string? caller, int count, string operation);

    [LoggerMessage(2701, LogLevel.Information, "{Caller} asked for operation {Operation} again, by its key")]
    public static partial void OrderRepeated(ILogger logger, string? caller, string operation);

    [LoggerMessage(2702, LogLevel.Information, "{Caller} asked for the rooms that match {Filter} to be deleted: operation {Operation}")]
    public static partial void RoomsDeletionRequested(
        ILogger logger, string? caller, Bulk.Deletion.RoomsFilter filter, string operation);
}
