namespace MaxConf.Functions.Rooms.Lifecycle;

/// <summary>One kind of external event that an orchestration waits for, whatever its payload.</summary>
internal interface IAwaitedEvent
{
    /// <summary>Completes when one is there; the wait begins with the first look at this.</summary>
    Task Arrival { get; }

    /// <summary>Whether one is there that has not been taken.</summary>
    bool HasArrived { get; }

    /// <summary>Takes the one that is there.</summary>
    Task<RoomNews> TakeAsync();
}
