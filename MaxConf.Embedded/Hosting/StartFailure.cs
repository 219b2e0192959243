using Microsoft.Extensions.Options;

namespace MaxConf.Embedded.Hosting;

/// <summary>Words why a host cannot start.</summary>
internal static class StartFailure
{
    private const string SettingsReader = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>The reason in one line; null for what is no matter of settings and surroundings but a fault in a program.</summary>
    public static string? Describe(Exception exception) => exception switch
    {
        EmbeddedHostException => OneLine(exception.Message),
        OptionsValidationException invalid => OneLine(string.Join(' ', invalid.Failures)),
        InvalidOperationException { Source: SettingsReader } => OneLine(exception.Message),
        AggregateException several => DescribeAll(several.InnerExceptions),
        _ => null,
    };

    private static string? DescribeAll(IEnumerable<Exception> exceptions)
    {
        var reasons = exceptions.Select(Describe).ToArray();
        return reasons.Contains(null) ? null : string.Join(' ', reasons);
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
