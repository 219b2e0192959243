namespace Microsoft.DurableTask;

/// <summary>What an activity knows of its call.</summary>
public abstract class TaskActivityContext
{
    /// <summary>Name of the activity.</summary>
    public abstract TaskName Name { get; }

    /// <summary>Instance id of the orchestration that called it.</summary>
    public abstract string InstanceId { get; }

    /// <summary>Version asked for; empty when there is none.</summary>
    public virtual string Version => string.Empty;
}
