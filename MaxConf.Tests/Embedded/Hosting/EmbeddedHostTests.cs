using System.Net;
using System.Net.Sockets;
using MaxConf.Embedded;
using MaxConf.Tests.Embedded.Http;
using MaxConf.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Tests.Embedded.Hosting;

public sealed class EmbeddedHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_PortInUse_IsOneLine()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        var line = await FailAsync(new() { ["Embedded:Url"] = url });

        Assert.StartsWith($"Cannot listen on {url} (Embedded:Url): ", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Embedded:Url", "https://127.0.0.1:1")]
    [InlineData("Embedded:Url", "7071")]
    [InlineData("Embedded:Url", "http://127.0.0.1:7071/path")]
    [InlineData("Embedded:DataFile", "")]
    [InlineData("Embedded:DataFile", "folder/")]
    [InlineData("Embedded:SystemKey", "too short")]
    [InlineData("Embedded:StopTimeout", "00:00:00")]
    [InlineData("Embedded:StopTimeout", "01:00:00")]
    [InlineData("Embedded:StopTimeout", "soon")]
    [InlineData("Embedded:Retention", "00:59:59")]
    [InlineData("Embedded:Retention", "-1.00:00:00")]
    [InlineData("Embedded:Retention", "3651.00:00:00")]
    public async Task RunAsync_SettingNotValid_IsOneLineThatNamesIt(string setting, string value)
        => Assert.Contains(setting, await FailAsync(new() { [setting] = value }), StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_DataFolderCannotBeMade_IsOneLine()
    {
        await File.WriteAllTextAsync(_folder.File("taken"), "a file where the folder should be");

        var line = await FailAsync(new() { ["Embedded:DataFile"] = _folder.File("taken/maxconf.db") });

        Assert.Contains("Embedded:DataFile", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_ScheduleCannotBeRead_IsOneLine()
    {
        var line = await FailAsync([], typeof(Timers.TimerSamples.Broken));

        Assert.EndsWith("which cannot be read: the setting 'Nowhere' it names is missing.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_HostJsonIsNoJson_IsOneLine()
    {
        await File.WriteAllTextAsync(_folder.File("host.json"), "{ \"extensions\": ");

        Assert.Contains("host.json is not JSON", await FailAsync([]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_Cancelled_FinishesTheRequestUnderWayAndReturns0()
    {
        var gate = new Gate();
        var builder = EmbeddedApp.CreateBuilder(_folder, typeof(GateFunction));
        builder.Services.AddSingleton(gate);
        var urls = new TaskCompletionSource<string>();
        builder.Services.AddHostedService(services => new Started(services, urls));
        using var stop = new CancellationTokenSource();
        using var errors = new StringWriter();

        var running = EmbeddedHost.RunAsync(builder, errors, stop.Token);
        using var client = new HttpClient { BaseAddress = new Uri(await urls.Task) };
        var request = client.GetStringAsync("/gate");
        await gate.Entered.Task;
        await stop.CancelAsync();
        gate.Open.SetResult();

        Assert.Equal("through", await request);
        Assert.Equal(0, await running);
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task Build_Twice_Throws()
    {
        var builder = EmbeddedApp.CreateBuilder(_folder);
        await using var first = (IAsyncDisposable)builder.Build();

        Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.Throws<InvalidOperationException>(() => builder.Use(next => next));
    }

    [Fact]
    public async Task Builder_AsHostApplicationBuilder_ConfiguresTheApp()
    {
        var builder = EmbeddedApp.CreateBuilder(_folder);
        IHostApplicationBuilder general = builder.ConfigureFunctionsWebApplication();
        general.Properties["key"] = "value";
        general.Configuration["Some:Setting"] = "set";
        general.Metrics.Services.AddSingleton<Gate>();
        var isConfigured = false;
        general.ConfigureContainer(new DefaultServiceProviderFactory(), _ => isConfigured = true);

        await using var app = (IAsyncDisposable)builder.Build();

        var services = ((IHost)app).Services;
        Assert.True(isConfigured);
        Assert.Equal("value", builder.Properties["key"]);
        Assert.Equal("set", services.GetRequiredService<IConfiguration>()["Some:Setting"]);
        Assert.NotNull(services.GetService<Gate>());
        Assert.Equal(_folder.Path, general.Environment.ContentRootPath.TrimEnd('/'));
    }

    private async Task<string> FailAsync(Dictionary<string, string?> settings, params Type[] functions)
    {
        var builder = EmbeddedApp.CreateBuilder(_folder, [typeof(HttpSamples), .. functions]);
        builder.Configuration.AddInMemoryCollection(settings);
        using var errors = new StringWriter();

        Assert.Equal(1, await EmbeddedHost.RunAsync(builder, errors, CancellationToken.None));

        return Assert.Single(errors.ToString().TrimEnd().Split('\n'));
    }

    private sealed class Gate
    {
        public TaskCompletionSource Entered { get; } = new();

        public TaskCompletionSource Open { get; } = new();
    }

    private sealed class GateFunction(Gate gate)
    {
        [Function("Gate")]
        public async Task<IResult> Run([HttpTrigger(AuthorizationLevel.Anonymous)] HttpRequest request)
        {
            gate.Entered.SetResult();
            await gate.Open.Task;
            return Results.Text("through");
        }
    }

    private sealed class Started(IServiceProvider services, TaskCompletionSource<string> urls) : IHostedLifecycleService
    {
        public Task StartedAsync(CancellationToken cancellationToken)
        {
            urls.SetResult(services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
            return Task.CompletedTask;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
