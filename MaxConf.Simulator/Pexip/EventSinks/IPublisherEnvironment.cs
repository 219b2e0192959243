using MaxConf.Simulator.Pexip.Management.Configuration;

namespace MaxConf.Simulator.Pexip.EventSinks;

/// <summary>What a publisher shares with all others on the platform. Everything is called with the lock held.</summary>
internal interface IPublisherEnvironment
{
    Lock Gate { get; }

    TimeProvider Time { get; }

    EventSinkPoster Poster { get; }

    /// <summary>The platform-wide settings.</summary>
    ConfigurationRow Global { get; }

    /// <summary>Counts a delivery.</summary>
    /// <returns>Whether it is to be repeated.</returns>
    bool Acknowledged(EventSinkPublisher publisher, IReadOnlyList<QueuedEvent> events);

    /// <summary>Counts a failed try.</summary>
    void Failed(EventSinkPublisher publisher, string error, TimeSpan? retryAfter);

    /// <summary>The publisher runs again, or is gone: whatever alarm it raised is over.</summary>
    void Recovered(EventSinkPublisher publisher);
}
