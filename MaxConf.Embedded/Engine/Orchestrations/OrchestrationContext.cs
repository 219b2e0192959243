using System.Security.Cryptography;
using System.Text;
using MaxConf.Embedded.Engine.History;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.Logging;

namespace MaxConf.Embedded.Engine.Orchestrations;

/// <summary>What an orchestrator sees: its input, its time, and the ways to decide something. See the partial files for the latter.</summary>
internal sealed partial class OrchestrationContext(string instanceId, ExecutionStarted started, ILoggerFactory loggerFactory)
    : TaskOrchestrationContext
{
    private readonly DataConverter _converter = JsonDataConverter.Default;
    private EntityFeature? _entities;
    private List<int> _cancelledTimers = [];
    private int _guids;

    public override TaskName Name { get; } = new(started.Name);

    public override string InstanceId => instanceId;

    public override ParentOrchestrationInstance? Parent { get; } =
        started.Parent is { } parent ? new(new TaskName(parent.Name), parent.InstanceId) : null;

    public override DateTime CurrentUtcDateTime => Now.UtcDateTime;

    public override bool IsReplaying => Replaying;

    public override TaskOrchestrationEntityFeature Entities => _entities ??= new EntityFeature(this);

    /// <summary>The orchestrator's time: that of the turn being run or replayed.</summary>
    internal DateTimeOffset Now { get; set; }

    internal bool Replaying { get; set; }

    internal DecisionLog Decisions { get; } = new();

    internal ExternalEvents Events { get; } = new();

    /// <summary>The custom status as JSON, if it was set in this execution.</summary>
    internal (bool IsSet, string? Json) CustomStatus { get; private set; }

    /// <summary>The next execution that the orchestrator asked for, if it did.</summary>
    internal NextExecution? Next { get; private set; }

    protected override ILoggerFactory LoggerFactory => loggerFactory;

    public override T? GetInput<T>()
        where T : default => _converter.Deserialize<T>(started.Input);

    public override void SetCustomStatus(object? customStatus) => CustomStatus = (true, _converter.Serialize(customStatus));

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        Next = new(_converter.Serialize(newInput), preserveUnprocessedEvents);

    /// <summary>A name-based GUID (RFC 9562, version 8) of the execution and a counter: the same again on replay.</summary>
    public override Guid NewGuid()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{instanceId}/{started.ExecutionId}/{_guids++}"));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }

    /// <summary>Timers taken back in this turn; the file may still hold them.</summary>
    internal List<int> TakeCancelledTimers()
    {
        var cancelled = _cancelledTimers;
        _cancelledTimers = [];
        return cancelled;
    }

    internal string? Serialize(object? value) => _converter.Serialize(value);

    internal T Deserialize<T>(string? json) => _converter.Deserialize<T>(json)!;
}
