using Microsoft.DurableTask;

namespace MaxConf.Embedded.Engine.Activities;

/// <summary>What an activity can ask about its call.</summary>
internal sealed class ActivityContext(string name, string instanceId) : TaskActivityContext
{
    public override TaskName Name { get; } = new(name);

    public override string InstanceId => instanceId;
}
