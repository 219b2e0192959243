namespace MaxConf.Embedded.Engine;

/// <summary>How much the engine does at a time.</summary>
internal sealed class DurableEngineOptions
{
    /// <summary>Full path of the data file.</summary>
    public required string DataFile { get; init; }

    /// <summary>Orchestrations and entities whose turns may be under way at once. Most of a turn is waiting for the disk.</summary>
    public int MaxConcurrentTurns { get; init; } = 256;

    /// <summary>Activities that may run at once. Most of an activity is waiting for another system.</summary>
    public int MaxConcurrentActivities { get; init; } = 64;

    /// <summary>
    /// Orchestrations that stay in memory between turns, counted in events of their histories: a waiting room has about ten. Those used
    /// longest ago are left to the file.
    /// </summary>
    public int MaxHotEvents { get; init; } = 50_000;

    /// <summary>Lives through every turn twice, and fails an orchestration that decides otherwise the second time. Dear; for tests.</summary>
    public bool VerifyReplay { get; init; }

    /// <summary>How long stopping waits for activities that have begun; what does not end by then is run again after the start.</summary>
    public TimeSpan StopTimeout { get; init; } = TimeSpan.FromSeconds(30);
}
