using System.Collections.Concurrent;
using System.Net;
using MaxConf.Tests.Embedded.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace MaxConf.Tests.Embedded.Hosting;

public class MiddlewareTests
{
    [Fact]
    public async Task Use_Several_RunInTheOrderAdded()
    {
        var notes = new ConcurrentQueue<string>();
        await using var app = await EmbeddedApp.StartAsync(
            builder =>
            {
                builder.UseMiddleware((_, next) => Around("first", next));
                builder.UseWhen(context => context.FunctionDefinition.Name == "Written", (_, next) => Around("second", next));
                builder.UseWhen(context => context.FunctionDefinition.Name == "Other", (_, next) => Around("never", next));
            },
            typeof(HttpSamples));

        await app.Client.GetStringAsync("/written");

        Assert.Equal(["first in", "second in", "second out", "first out"], notes);

        async Task Around(string name, Func<Task> next)
        {
            notes.Enqueue($"{name} in");
            await next();
            notes.Enqueue($"{name} out");
        }
    }

    [Fact]
    public async Task Use_ReplacesResult_TheNewOneIsWritten()
    {
        await using var app = await EmbeddedApp.StartAsync(
            builder => builder.UseMiddleware(async (context, next) =>
            {
                await next();
                Assert.IsType<NotFoundResult>(context.GetInvocationResult<IActionResult>().Value);
                context.GetInvocationResult().Value = Results.Text("replaced");
            }),
            typeof(HttpSamples));

        Assert.Equal("replaced", await app.Client.GetStringAsync("/ownnotfound"));
    }

    [Fact]
    public async Task Use_DoesNotCallNext_TheFunctionDoesNotRun()
    {
        await using var app = await EmbeddedApp.StartAsync(
            builder => builder.UseMiddleware((context, _) =>
            {
                context.GetInvocationResult().Value = Results.StatusCode(StatusCodes.Status418ImATeapot);
                return Task.CompletedTask;
            }),
            typeof(HttpSamples));

        using var answer = await app.Client.GetAsync("/throws");

        Assert.Equal((HttpStatusCode)418, answer.StatusCode);
    }

    [Fact]
    public async Task InstanceServices_AfterTheInvocation_AreDisposedOf()
    {
        var probes = new ConcurrentQueue<ScopedProbe>();
        await using var app = await EmbeddedApp.StartAsync(
            builder =>
            {
                builder.Services.AddScoped<ScopedProbe>();
                builder.UseMiddleware(async (context, next) =>
                {
                    probes.Enqueue(context.InstanceServices.GetRequiredService<ScopedProbe>());
                    Assert.Same(probes.Last(), context.GetHttpContext()!.RequestServices.GetRequiredService<ScopedProbe>());
                    await next();
                });
            },
            typeof(HttpSamples));

        await app.Client.GetStringAsync("/written");
        await app.Client.GetStringAsync("/written");
        await app.StopAsync();

        Assert.Equal(2, probes.Distinct().Count());
        Assert.All(probes, probe => Assert.Equal(1, probe.Disposals));
    }

    [Fact]
    public async Task Context_DuringAnInvocation_DescribesIt()
    {
        var seen = new ConcurrentQueue<object?>();
        await using var app = await EmbeddedApp.StartAsync(
            builder => builder.UseMiddleware((context, next) =>
            {
                var function = context.FunctionDefinition;
                seen.Enqueue(context.BindingContext.BindingData["word"]);
                seen.Enqueue(function.OutputBindings["$return"].Type);
                seen.Enqueue(function.EntryPoint);
                seen.Enqueue(string.Join(' ', function.Parameters.Select(parameter => parameter.Name)));
                seen.Enqueue(Guid.TryParse(context.InvocationId, out _));
                seen.Enqueue(context.RetryContext.RetryCount);
                return next();
            }),
            typeof(HttpSamples));

        await app.Client.GetStringAsync("/text/word");

        Assert.Equal(["word", "http", $"{typeof(HttpSamples).FullName}.Text", "request word", true, 0], seen);
    }
}
