using System.Security.Cryptography;

namespace MaxConf.Embedded.Engine;

/// <summary>Ids of instances and executions.</summary>
internal static class InstanceIds
{
    /// <summary>An id that nobody else has: 32 hex digits from a cryptographic generator.</summary>
    public static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whether an id is an entity's: those begin with <c>@</c>, and no others may.</summary>
    public static bool IsEntity(string instanceId) => instanceId.StartsWith('@');

    /// <summary>The id given for an orchestration, or a new one.</summary>
    /// <exception cref="ArgumentException">It is an entity's.</exception>
    public static string Orchestration(string? instanceId)
    {
        if (instanceId is not null && IsEntity(instanceId))
        {
            throw new ArgumentException($"'{instanceId}' is an entity's id: an orchestration's does not begin with '@'.", nameof(instanceId));
        }

        return instanceId ?? New();
    }
}
