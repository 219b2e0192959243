using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;

namespace Microsoft.DurableTask.Client;

/// <summary>What a client learns of an orchestration instance.</summary>
/// <param name="name">Name of the orchestrator.</param>
/// <param name="instanceId">Instance id.</param>
public sealed class OrchestrationMetadata(string name, string instanceId)
{
    private const int LongestPayloadShown = 50;

    /// <summary>Name of the orchestrator.</summary>
    public string Name { get; } = name;

    /// <summary>Instance id.</summary>
    public string InstanceId { get; } = instanceId;

    /// <summary>Reads input, output and custom status; null when they were not asked for.</summary>
    public DataConverter? DataConverter { get; init; }

    /// <summary>State of the instance.</summary>
    public OrchestrationRuntimeStatus RuntimeStatus { get; init; }

    /// <summary>When it was created.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its status last changed.</summary>
    public DateTimeOffset LastUpdatedAt { get; init; }

    /// <summary>Its input as stored.</summary>
    public string? SerializedInput { get; init; }

    /// <summary>Its output as stored.</summary>
    public string? SerializedOutput { get; init; }

    /// <summary>Its custom status as stored.</summary>
    public string? SerializedCustomStatus { get; init; }

    /// <summary>Its tags.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How it failed; null unless it did.</summary>
    public TaskFailureDetails? FailureDetails { get; init; }

    /// <summary>Whether it runs or waits.</summary>
    public bool IsRunning => RuntimeStatus == OrchestrationRuntimeStatus.Running;

    /// <summary>Whether it has completed, failed or was terminated.</summary>
    public bool IsCompleted => RuntimeStatus
        is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;

    /// <summary>Reads the input.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The input; the type's default when there is none.</returns>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadInputAs<T>() => Read<T>(SerializedInput);

    /// <summary>Reads the output.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The output; the type's default when there is none.</returns>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadOutputAs<T>() => Read<T>(SerializedOutput);

    /// <summary>Reads the custom status.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <returns>The custom status; the type's default when there is none.</returns>
    /// <exception cref="InvalidOperationException">Inputs and outputs were not asked for.</exception>
    public T? ReadCustomStatusAs<T>() => Read<T>(SerializedCustomStatus);

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder($"[Name: '{Name}', ID: '{InstanceId}', RuntimeStatus: {RuntimeStatus}")
            .Append($", CreatedAt: {CreatedAt:s}, LastUpdatedAt: {LastUpdatedAt:s}");
        if (SerializedInput is not null)
        {
            text.Append($", Input: '{Shorten(SerializedInput)}'");
        }

        if (SerializedOutput is not null)
        {
            text.Append($", Output: '{Shorten(SerializedOutput)}'");
        }

        if (FailureDetails is not null)
        {
            text.Append($", FailureDetails: '{FailureDetails.ErrorType} - {Shorten(FailureDetails.ErrorMessage)}'");
        }

        return text.Append(']').ToString();
    }

    private static string Shorten(string payload)
        => payload.Length > LongestPayloadShown ? $"{payload[..LongestPayloadShown]}..." : payload;

    private T? Read<T>(string? data, [CallerMemberName] string? member = null)
        => DataConverter is null
            ? throw new InvalidOperationException($"{member} needs metadata that was fetched with inputs and outputs.")
            : DataConverter.Deserialize<T>(data);
}
