using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Pexip.Management;

/// <summary>The answers the tests script.</summary>
internal static class Answer
{
    public const string NoObjects =
        """{"meta": {"limit": 20, "next": null, "offset": 0, "previous": null, "total_count": 0}, "objects": []}""";

    public static StubAnswer Json(string body, int status = 200) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    };

    public static StubAnswer Status(int status, params (string Name, string Value)[] headers) => context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return Task.CompletedTask;
    };

    public static StubAnswer Created(string location) => Status(201, ("Location", location));

    /// <summary>A page; with a next one unless it is the last.</summary>
    public static StubAnswer Page(string objects, bool isLast = true)
    {
        var next = isLast ? "null" : "\"/api/admin/elsewhere/?offset=9999\"";
        return Json($$$"""{"meta": {"limit": 2, "next": {{{next}}}, "offset": 0}, "objects": [{{{objects}}}]}""");
    }

    /// <summary>Takes the request and breaks the connection.</summary>
    public static StubAnswer Drop() => context =>
    {
        context.Abort();
        return Task.CompletedTask;
    };

    /// <summary>Begins a body and breaks the connection in the middle of it.</summary>
    public static StubAnswer DropMidway() => async context =>
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("{", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    };

    /// <summary>Never answers.</summary>
    public static StubAnswer Hang() => context => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);

    /// <summary>Answers when the gate opens.</summary>
    public static StubAnswer When(Task gate, StubAnswer then) => async context =>
    {
        await gate.WaitAsync(context.RequestAborted);
        await then(context);
    };
}
