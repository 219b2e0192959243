using MaxConf.Tests.Embedded.Hosting;
using MaxConf.Tests.Support;
using Microsoft.AspNetCore.Builder;

namespace MaxConf.Tests.Embedded.Http;

public class RoutePrefixTests
{
    [Theory]
    [InlineData("{}", "/api/written")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "v1/rooms" } } } // comment""", "/v1/rooms/written")]
    [InlineData("""{ "extensions": { "http": { "routePrefix": "" }, }, }""", "/written")]
    public async Task RoutePrefix_OfHostJson_StandsBeforeEveryRoute(string hostJson, string path)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("host.json"), hostJson);
        await using var app = (WebApplication)EmbeddedApp.CreateBuilder(folder, typeof(HttpSamples)).Build();
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        Assert.Equal("by hand", await client.GetStringAsync(path));
    }
}
