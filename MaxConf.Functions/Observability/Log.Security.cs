using System.Net;
using MaxConf.Functions.Security;
using Microsoft.Extensions.Logging;

namespace MaxConf.Functions.Observability;

internal static partial class Log
{
    [LoggerMessage(2100, LogLevel.Warning, "Sign-in for {Policy} from {Address} failed: {Failure}. {Reason}")]
    public static partial void SignInFailed(
        ILogger logger, AccessPolicy policy, SignInFailure failure, string reason, IPAddress? address);

    [LoggerMessage(2101, LogLevel.Information, "Signing keys read from {MetadataAddress}: {Count} keys")]
    public static partial void SigningKeysRead(ILogger logger, string metadataAddress, int count);

    [LoggerMessage(2102, LogLevel.Error, "Signing keys cannot be read from {MetadataAddress}; {Held} keys of an earlier reading stay in use")]
    public static partial void SigningKeysUnavailable(ILogger logger, string metadataAddress, int held, Exception exception);

    [LoggerMessage(2103, LogLevel.Warning, "Genesys Cloud does not say who an agent is: {Reason}")]
    public static partial void GenesysUnavailable(ILogger logger, string reason, Exception? exception);

    [LoggerMessage(2104, LogLevel.Warning, "Requests of {Who} for {Policy} are refused for now: {Rule}")]
    public static partial void RateLimited(ILogger logger, AccessPolicy policy, string who, string rule);
}
