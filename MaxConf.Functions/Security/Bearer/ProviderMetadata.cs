using MaxConf.Functions.Observability;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace MaxConf.Functions.Security.Bearer;

/// <summary>
/// The identity provider's issuer and signing keys, kept between requests. At most one reading is under way at a time and readings
/// keep a distance, whatever tokens arrive and even while the provider is down; a reading that fails leaves what is held in use.
/// <para>
/// The library's <see cref="ConfigurationManager{T}"/> is not used: it keeps its own clock, refreshes for an unknown key behind the
/// request's back, so that the first token of a new key always fails, and asks a dead provider again for every request.
/// </para>
/// </summary>
internal sealed class ProviderMetadata(
    IHttpClientFactory clients, IOptions<EntraOptions> options, TimeProvider time, ILogger<ProviderMetadata> logger)
{
    /// <summary>The name of the HTTP client that reads the metadata.</summary>
    internal const string ClientName = "entra-metadata";

    /// <summary>How long until a reading is due for the next.</summary>
    internal static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    /// <summary>The least time between two readings while something is held: what an unknown key can cause.</summary>
    internal static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(1);

    /// <summary>The least time between two readings while nothing is held, and what callers are told to wait.</summary>
    internal static readonly TimeSpan RetryPause = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private Task _reading = Task.CompletedTask;
    private long? _lastReading;
    private Held? _held;

    /// <summary>The metadata; null if the provider does not give it.</summary>
    /// <exception cref="OperationCanceledException">The caller broke off; the reading goes on for the others.</exception>
    public async ValueTask<OpenIdConnectConfiguration?> GetAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _held) is not { } held)
        {
            await ReadAsync().WaitAsync(cancellationToken);
        }
        else if (time.GetElapsedTime(held.ReadAt) >= Lifetime)
        {
            _ = ReadAsync(); // Nobody waits for it: what is held is good until it is replaced.
        }

        return Volatile.Read(ref _held)?.Metadata;
    }

    /// <summary>
    /// The metadata that came after <paramref name="seen"/>, read now if a reading is allowed by now; null if there is none newer.
    /// </summary>
    /// <exception cref="OperationCanceledException">The caller broke off; the reading goes on for the others.</exception>
    public async ValueTask<OpenIdConnectConfiguration?> GetNewerAsync(
        OpenIdConnectConfiguration seen, CancellationToken cancellationToken)
    {
        if (ReferenceEquals(Volatile.Read(ref _held)?.Metadata, seen))
        {
            await ReadAsync().WaitAsync(cancellationToken);
        }

        var metadata = Volatile.Read(ref _held)?.Metadata;
        return ReferenceEquals(metadata, seen) ? null : metadata;
    }

    private Task ReadAsync()
    {
        lock (_gate)
        {
            var pause = _held is null ? RetryPause : RefreshPause;
            if (!_reading.IsCompleted || (_lastReading is { } last && time.GetElapsedTime(last) < pause))
            {
                return _reading;
            }

            _lastReading = time.GetTimestamp();
            return _reading = ReadFromProviderAsync(options.Value.MetadataAddress);
        }
    }

    // Belongs to no single request, so no request's token: the client's timeout bounds it.
    private async Task ReadFromProviderAsync(string address)
    {
        try
        {
            var documents = new HttpDocumentRetriever(clients.CreateClient(ClientName)) { RequireHttps = options.Value.RequireHttpsMetadata };
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, CancellationToken.None);
            if (string.IsNullOrEmpty(metadata.Issuer) || metadata.SigningKeys.Count == 0)
            {
                throw new InvalidDataException("The metadata names no issuer or no signing keys.");
            }

            Volatile.Write(ref _held, new Held(metadata, time.GetTimestamp()));
            Log.SigningKeysRead(logger, address, metadata.SigningKeys.Count);
        }
        catch (Exception exception) // Of many types, by what is wrong with network or document; every one means: no new keys.
        {
            Log.SigningKeysUnavailable(logger, address, _held?.Metadata.SigningKeys.Count ?? 0, exception);
        }
    }

    private sealed record Held(OpenIdConnectConfiguration Metadata, long ReadAt);
}
