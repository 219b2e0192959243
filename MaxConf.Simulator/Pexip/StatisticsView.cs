namespace MaxConf.Simulator.Pexip;

/// <summary>Counts since the start.</summary>
/// <param name="ConferencesCreated">How often a conference of each name was created over the API.</param>
/// <param name="ConferencesDeleted">How often a conference of each name was deleted over the API.</param>
/// <param name="Requests">Management requests by method and path, <c>{id}</c> standing for ids.</param>
/// <param name="MaximumConcurrentRequests">The most management requests that were under way together.</param>
/// <param name="EventPosts">Posts to event sinks that have an outcome.</param>
/// <param name="EventsAcknowledged">Events accepted by sinks; one delivered twice counts twice.</param>
/// <param name="EventPostsFailed">Posts that were not accepted.</param>
/// <param name="EventBacklog">Events not yet accepted.</param>
internal sealed record StatisticsView(
    IReadOnlyDictionary<string, int> ConferencesCreated,
    IReadOnlyDictionary<string, int> ConferencesDeleted,
    IReadOnlyDictionary<string, int> Requests,
    int MaximumConcurrentRequests,
    long EventPosts,
    long EventsAcknowledged,
    long EventPostsFailed,
    int EventBacklog);
