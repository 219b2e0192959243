using Microsoft.Extensions.Options;

namespace MaxConf.Embedded.Hosting;

/// <summary>Checks the settings of the host before it starts.</summary>
internal sealed class EmbeddedHostOptionsValidator : IValidateOptions<EmbeddedHostOptions>
{
    private const int ShortestKey = 16;

    private static readonly TimeSpan LongestStop = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan ShortestRetention = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestRetention = TimeSpan.FromDays(3650);

    public ValidateOptionsResult Validate(string? name, EmbeddedHostOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        if (!IsHttpAddress(options.Url))
        {
            failures.AddError($"must be an http URL without path, such as http://127.0.0.1:7071, and is '{options.Url}'.", "Embedded:Url");
        }
        else if (IsAnyPortOfAName(new Uri(options.Url)))
        {
            failures.AddError("with port 0 must have an IP address, such as http://127.0.0.1:0.", "Embedded:Url");
        }

        if (string.IsNullOrWhiteSpace(options.DataFile) || Path.EndsInDirectorySeparator(options.DataFile))
        {
            failures.AddError("must be the path of a file.", "Embedded:DataFile");
        }

        if (options.SystemKey is { Length: < ShortestKey })
        {
            failures.AddError($"must have at least {ShortestKey} characters; left out, one is made.", "Embedded:SystemKey");
        }

        if (options.StopTimeout <= TimeSpan.Zero || options.StopTimeout > LongestStop)
        {
            failures.AddError($"must be more than zero and at most {LongestStop}, and is {options.StopTimeout}.", "Embedded:StopTimeout");
        }

        if (options.Retention != TimeSpan.Zero && (options.Retention < ShortestRetention || options.Retention > LongestRetention))
        {
            failures.AddError(
                $"must be zero, for ever, or from {ShortestRetention} to {LongestRetention}, and is {options.Retention}.",
                "Embedded:Retention");
        }

        return failures.Build();
    }

    /// <summary>A name may stand for several addresses, which could not share whatever port is free.</summary>
    private static bool IsAnyPortOfAName(Uri url) => url is { Port: 0, HostNameType: UriHostNameType.Dns };

    private static bool IsHttpAddress(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.PathAndQuery == "/";
}
