namespace MaxConf.Tests.Functions.Costs;

/// <summary>What something took.</summary>
/// <param name="Orchestrations">Instances that were begun.</param>
/// <param name="Executions">Their executions: one for each time that an orchestration began or continued as new.</param>
/// <param name="Activities">Activities that ran.</param>
/// <param name="Timers">Durable timers that were set.</param>
/// <param name="Events">External events that orchestrations took in.</param>
/// <param name="EntityOperations">Operations that orchestrations had entities carry out.</param>
/// <param name="Actions">What the Durable Task Scheduler counts: messages that it hands to the app.</param>
/// <param name="HistoryRows">Rows of history that Durable Functions writes.</param>
/// <param name="Posts">Posts of event sinks.</param>
/// <param name="PexipRequests">Requests to Pexip's management node.</param>
internal sealed record Cost(
    int Orchestrations,
    int Executions,
    int Activities,
    int Timers,
    int Events,
    int EntityOperations,
    int Actions,
    int HistoryRows,
    int Posts,
    int PexipRequests)
{
    /// <summary>The titles of <see cref="Figures"/>.</summary>
    public static readonly string[] Titles =
    [
        "orchestrations", "executions", "activities", "timers", "events", "entity operations", "actions", "history rows", "posts",
        "Pexip requests",
    ];

    /// <summary>All of it, in the order of <see cref="Titles"/>.</summary>
    public int[] Figures =>
        [Orchestrations, Executions, Activities, Timers, Events, EntityOperations, Actions, HistoryRows, Posts, PexipRequests];

    /// <summary>What <see cref="Figures"/> says.</summary>
    public static Cost Of(int[] figures) => new(
        figures[0], figures[1], figures[2], figures[3], figures[4], figures[5], figures[6], figures[7], figures[8], figures[9]);
}
