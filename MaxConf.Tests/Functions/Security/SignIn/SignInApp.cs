using MaxConf.Tests.Functions.App;

namespace MaxConf.Tests.Functions.Security.SignIn;

/// <summary>An app that lets everybody try as often as they like.</summary>
public sealed class SignInApp : IAsyncLifetime
{
    internal MaxConfApp App { get; private set; } = null!;

    public async Task InitializeAsync() => App = await MaxConfApp.StartAsync(new() { ["RateLimits:FailedSignIns"] = "0" });

    public async Task DisposeAsync() => await App.DisposeAsync();
}
