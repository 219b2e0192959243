namespace MaxConf.Tests.Functions.App;

/// <summary>One app for all tests of a class, where none changes what the others rely on.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    private MaxConfApp? _app;

    internal MaxConfApp App => _app!;

    public async Task InitializeAsync() => _app = await MaxConfApp.StartAsync();

    public async Task DisposeAsync() => await App.DisposeAsync();
}
