using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using MaxConf.Functions.Http;
using MaxConf.Tests.Embedded.Hosting;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Randomness;

namespace MaxConf.Tests.Functions.Http;

/// <summary>The headers of every answer against what functions, and their failures, make of an answer.</summary>
public sealed class AnswerHeadersOverrideTests
{
    [Theory]
    [InlineData("/page", HttpStatusCode.OK, "default-src 'self'", "max-age=60")]
    [InlineData("/brokenpage", HttpStatusCode.InternalServerError, "default-src 'none'; frame-ancestors 'none'", "no-store")]
    public async Task Answer_OfAFunctionThatSetsItsOwn_HasThemUnlessItFails(
        string path, HttpStatusCode status, string contentSecurityPolicy, string cacheControl)
    {
        await using var app = await EmbeddedApp.StartAsync(builder => builder.Services.AddMaxConfHttp(), typeof(PageSamples));

        using var answer = await app.Client.GetAsync(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal([contentSecurityPolicy], answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Equal([cacheControl], answer.Headers.GetValues("Cache-Control"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Single(answer.Headers.GetValues("X-Request-ID"));
    }

    [Fact]
    public async Task Answer_OfTheAppWhenAFunctionThrows_HasThemAndIsAProblem()
    {
        await using var app = await MaxConfApp.StartAsync(random: new ScriptedRandomSource((_, _) => throw new NotSupportedException()));

        var reply = await app.PostRoomAsync();

        reply.IsProblem(HttpStatusCode.InternalServerError, "internal-error");
        Assert.Equal(["nosniff"], reply.Response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Single(reply.Response.Headers.GetValues("X-Request-ID"));
        Assert.Single(reply.Response.Headers.GetValues("traceparent"));
    }

    [Fact]
    public async Task Request_Traced_HasItsIdOnTheSpan()
    {
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var app = await EmbeddedApp.StartAsync(builder => builder.Services.AddMaxConfHttp(), typeof(PageSamples));

        using var request = new HttpRequestMessage(HttpMethod.Get, "/page");
        request.Headers.Add("X-Request-ID", "the-one-to-find");
        using var answer = await app.Client.SendAsync(request);
        await app.StopAsync();

        Assert.Contains(spans, span => span.GetTagItem("http.request.header.x-request-id") is string[] and ["the-one-to-find"]);
    }
}
