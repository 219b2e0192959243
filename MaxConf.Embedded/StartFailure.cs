using Microsoft.Extensions.Options;

namespace MaxConf.Embedded;

/// <summary>Words why a host cannot start.</summary>
public static class StartFailure
{
    private const string SettingsReader = "Microsoft.Extensions.Configuration.Binder";
    private const string LogLevelReader = "Microsoft.Extensions.Logging.Configuration";

    /// <summary>The reason in one line; null for what is no matter of settings and surroundings but a fault in a program.</summary>
    /// <param name="exception">What the start threw.</param>
    public static string? Describe(Exception exception) => exception switch
    {
        EmbeddedHostException or IOException => OneLine(exception.Message),
        // A settings file that cannot be parsed; the inner messages say where.
        InvalidDataException => OneLine(string.Join(' ', Chain(exception).Select(link => link.Message))),
        OptionsValidationException invalid => OneLine(string.Join(' ', invalid.Failures)),
        InvalidOperationException { Source: SettingsReader } => OneLine(exception.Message),
        InvalidOperationException { Source: LogLevelReader } => OneLine($"Logging:LogLevel: {exception.Message}"),
        AggregateException several => DescribeAll(several.InnerExceptions),
        _ => null,
    };

    private static string? DescribeAll(IEnumerable<Exception> exceptions)
    {
        var reasons = exceptions.Select(Describe).ToArray();
        return reasons.Contains(null) ? null : string.Join(' ', reasons);
    }

    private static IEnumerable<Exception> Chain(Exception exception)
    {
        for (var link = exception; link is not null; link = link.InnerException)
        {
            yield return link;
        }
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
