using System.Net;
using MaxConf.Embedded;
using MaxConf.Tests.Embedded.Hosting;
using MaxConf.Tests.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Tests.Embedded.Management;

public class SystemKeyTests
{
    private const string Instances = "/runtime/webhooks/durabletask/instances";

    [Fact]
    public async Task NoKeyConfigured_IsMadeOnceForItsOwnerAlone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("data/system.key");

        Assert.Equal(HttpStatusCode.OK, await AskWithKeyFileAsync(folder, file));
        var key = await File.ReadAllTextAsync(file);
        Assert.Equal(HttpStatusCode.OK, await AskWithKeyFileAsync(folder, file));

        Assert.Equal(43, key.Length);
        Assert.Equal(key, await File.ReadAllTextAsync(file));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void KeyFileEmpty_CannotStart()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("data"));
        File.WriteAllText(folder.File("data/system.key"), "\n");

        var message = Assert.Throws<EmbeddedHostException>(() => Build(folder)).Message;

        Assert.Contains("system.key is empty", message, StringComparison.Ordinal);
    }

    private static IHost Build(TemporaryFolder folder)
    {
        var builder = EmbeddedApp.CreateBuilder(folder);
        builder.Services.Configure<EmbeddedHostOptions>(options => options.SystemKey = null);
        return builder.Build();
    }

    private static async Task<HttpStatusCode> AskWithKeyFileAsync(TemporaryFolder folder, string file)
    {
        await using var app = (WebApplication)Build(folder);
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        using var answer = await client.GetAsync($"{Instances}?code={await File.ReadAllTextAsync(file)}");
        return answer.StatusCode;
    }
}
