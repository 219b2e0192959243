using MaxConf.Functions.Observability;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace MaxConf.Functions.Pool;

/// <summary>
/// The pool's options as they are now. A change that breaks a rule is told to the log, and what held before goes on. That is why this is
/// no <see cref="IOptionsMonitor{TOptions}"/>, which throws into whatever reloaded the configuration.
/// </summary>
internal sealed class PoolSettings : IDisposable
{
    private readonly IDisposable _changes;
    private volatile PoolOptions _current;

    public PoolSettings(IOptionsFactory<PoolOptions> options, IConfiguration configuration, ILogger<PoolSettings> logger)
    {
        _current = options.Create(Options.DefaultName);
        _changes = ChangeToken.OnChange(configuration.GetReloadToken, () => Renew(options, logger));
    }

    /// <summary>The options.</summary>
    public PoolOptions Current => _current;

    /// <inheritdoc />
    public void Dispose() => _changes.Dispose();

    private void Renew(IOptionsFactory<PoolOptions> options, ILogger logger)
    {
        try
        {
            _current = options.Create(Options.DefaultName);
        }
        catch (Exception broken) when (broken is OptionsValidationException or InvalidOperationException)
        {
            Log.PoolSettingsRefused(logger, broken.Message);
        }
    }
}
