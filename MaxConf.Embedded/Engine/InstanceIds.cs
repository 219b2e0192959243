using System.Security.Cryptography;

namespace MaxConf.Embedded.Engine;

/// <summary>Makes ids that nobody else has: 32 lower-case hex digits from a cryptographic generator.</summary>
internal sealed class InstanceIds
{
    public string NewInstanceId() => New();

    public string NewExecutionId() => New();

    private static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
