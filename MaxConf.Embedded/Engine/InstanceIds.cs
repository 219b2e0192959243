using System.Security.Cryptography;

namespace MaxConf.Embedded.Engine;

/// <summary>Makes ids that nobody else has, for instances and executions: 32 hex digits from a cryptographic generator.</summary>
internal static class InstanceIds
{
    public static string New() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
