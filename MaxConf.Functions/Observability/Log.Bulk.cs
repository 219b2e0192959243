using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

/// <summary>Runs over many rooms, 2400 to 2499.</summary>
internal static partial class Log
{
    [LoggerMessage(2400, LogLevel.Information, "{Caller} asked for {Count} rooms: operation {Operation}")]
    public static partial void RoomsOrdered(ILogger logger, string? caller, int count, string operation);

    [LoggerMessage(2401, LogLevel.Information, "{Caller} asked for operation {Operation} again, by its key")]
    public static partial void OrderRepeated(ILogger logger, string? caller, string operation);

    [LoggerMessage(2402, LogLevel.Information, "{Caller} asked for the rooms that match {Filter} to be deleted: operation {Operation}")]
    public static partial void RoomsDeletionRequested(
        ILogger logger, string? caller, Bulk.Deletion.RoomsFilter filter, string operation);
}
