using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using MaxConf.Functions.Security;
using MaxConf.Functions.Security.Bearer;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MaxConf.Tests.Functions.Security.Bearer;

/// <summary>The app's own registrations, pointed at an identity provider of the test's, with a clock of the test's.</summary>
internal sealed class BearerFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private BearerFixture(IdentityProvider provider)
    {
        Provider = provider;
        _services = new ServiceCollection()
            .AddSingleton<IConfiguration>(Configuration(provider.Issuer))
            .AddSingleton<TimeProvider>(Time)
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new RecordingLoggerProvider(LogLines)))
            .AddMaxConfSecurity()
            .BuildServiceProvider();
        Authenticator = _services.GetServices<IAuthenticator>().OfType<BearerAuthenticator>()
            .Single(authenticator => authenticator.Policy == AccessPolicy.RoomOperations);
    }

    public IdentityProvider Provider { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2024, 3, 5, 14, 31, 6, TimeSpan.Zero));

    public ConcurrentQueue<string> LogLines { get; } = [];

    public BearerAuthenticator Authenticator { get; }

    public JsonObject Claims => TokenFactory.Claims(Provider.Issuer, Time.GetUtcNow());

    public static async Task<BearerFixture> StartAsync() =>
        new(await IdentityProvider.StartAsync(TokenFactory.Rsa, TokenFactory.Ec));

    public ValueTask<SignInOutcome> SignInAsync(string token) => SignInByHeaderAsync("Bearer " + token);

    public ValueTask<SignInOutcome> SignInByHeaderAsync(params string[] header)
    {
        var request = new DefaultHttpContext().Request;
        request.Headers.Authorization = header;
        return Authenticator.AuthenticateAsync(request, CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Provider.DisposeAsync();
    }

    private static IConfigurationRoot Configuration(string authority) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection([new("Entra:Authority", authority), new("Entra:RequireHttpsMetadata", "false"), new("EventSink:Password", "x")])
            .Build();
}
