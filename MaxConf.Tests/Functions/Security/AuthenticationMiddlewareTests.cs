using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Text;
using MaxConf.Functions.Problems;
using MaxConf.Functions.RateLimits;
using MaxConf.Functions.Security;
using MaxConf.Functions.Security.EventSink;
using MaxConf.Tests.Functions.Invocations;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Functions.Security;

public sealed class AuthenticationMiddlewareTests
{
    private const string Password = "correct horse";

    private readonly ConcurrentQueue<string> _log = [];
    private readonly IMeterFactory _meters = new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>();
    private readonly AuthenticationMiddleware _middleware;
    private bool _ran;

    public AuthenticationMiddlewareTests() =>
        _middleware = Create(new EventSinkAuthenticator(Options.Create(new EventSinkOptions { Password = Password })));

    [Fact]
    public async Task Invoke_CallerSatisfiesThePolicy_RunsTheFunctionInItsName()
    {
        var http = Request("pexip:" + Password);
        await RunAsync(new("MiddlewareSink", http));
        Assert.True(_ran);
        Assert.Equal("pexip", http.User.Identity?.Name);
        Assert.True(http.User.Identity?.IsAuthenticated);
        Assert.Empty(_log);
    }

    [Fact]
    public async Task Invoke_CallerFailsThePolicy_AnswersInItsPlace()
    {
        var http = Request("pexip:wrong horse");
        var invocation = new Invocation("MiddlewareSink", http);
        await RunAsync(invocation);
        Assert.False(_ran);
        Assert.Equal(401, Assert.IsType<Problem>(invocation.GetInvocationResult().Value).Status);
        Assert.False(http.User.Identity?.IsAuthenticated);
    }

    [Fact]
    public async Task Invoke_CallerFailsThePolicy_IsLoggedAndCountedWithoutTheCredentials()
    {
        var counted = new List<string>();
        using var listener = Count("MaxConf.Functions", "maxconf.signin.failures", counted);
        await RunAsync(new("MiddlewareSink", Request("pexip:wrong horse")));

        var line = Assert.Single(_log);
        Assert.Contains("Warning 2100 Sign-in for EventSink from 203.0.113.7 failed: WrongCredentials.", line, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", line, StringComparison.Ordinal);
        Assert.DoesNotContain(Encode("pexip:wrong horse"), line, StringComparison.Ordinal);

        Assert.Equal(["1 policy=event_sink reason=wrong_credentials"], counted);
    }

    [Fact]
    public async Task Invoke_AnonymousFunction_RunsForAnybody()
    {
        await RunAsync(new("MiddlewareOpen", new DefaultHttpContext()));
        Assert.True(_ran);
    }

    [Fact]
    public async Task Invoke_OtherTrigger_Runs()
    {
        await RunAsync(new("MiddlewareActivity"));
        Assert.True(_ran);
    }

    [Theory]
    [InlineData("MiddlewareSink", false)]
    [InlineData("MiddlewareOpen", false)]
    [InlineData("MiddlewareUnknown", true)]
    public async Task Invoke_PolicyAndRequestDoNotMatch_LetsNobodyThrough(string function, bool hasRequest)
    {
        var invocation = new Invocation(function, hasRequest ? new DefaultHttpContext() : null);
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync(invocation));
        Assert.False(_ran);
    }

    [Fact]
    public void Constructor_PolicyNobodyDecides_Throws()
    {
        var failure = Assert.Throws<InvalidOperationException>(() => Create());
        Assert.Contains(nameof(AccessPolicy.EventSink), failure.Message, StringComparison.Ordinal);
    }

    private Task RunAsync(Invocation invocation) => _middleware.Invoke(invocation, _ =>
    {
        _ran = true;
        return Task.CompletedTask;
    });

    private AuthenticationMiddleware Create(params IAuthenticator[] authenticators)
    {
        var loggers = new LoggerFactory([new RecordingLoggerProvider(_log)]);
        var failures = new SignInFailures(_meters, loggers.CreateLogger<SignInFailures>());
        var refusals = new RateLimitRefusals(_meters, TimeProvider.System, loggers.CreateLogger<RateLimitRefusals>());
        var limit = new FailedSignInLimit(Options.Create(new RateLimitOptions()), refusals, TimeProvider.System);
        return new(AccessPolicyMap.Of([typeof(Sample)]), authenticators, limit, failures);
    }

    private MeterListener Count(string meter, string name, List<string> counted)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Scope == _meters && instrument.Meter.Name == meter && instrument.Name == name)
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
            counted.Add(string.Join(' ', [value.ToString(CultureInfo.InvariantCulture), .. tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}")])));
        listener.Start();
        return listener;
    }

    private static DefaultHttpContext Request(string pair)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        http.Request.Headers.Authorization = "Basic " + Encode(pair);
        return http;
    }

    private static string Encode(string pair) => Convert.ToBase64String(Encoding.UTF8.GetBytes(pair));

    private static class Sample
    {
        [Function("MiddlewareSink"), Access(AccessPolicy.EventSink)]
        public static void Sink([HttpTrigger("post")] HttpRequest request) => _ = request;

        [Function("MiddlewareOpen"), Access(AccessPolicy.Anonymous)]
        public static void Open([HttpTrigger("get")] HttpRequest request) => _ = request;

        [Function("MiddlewareActivity")]
        public static void Activity([ActivityTrigger] string input) => _ = input;
    }
}
