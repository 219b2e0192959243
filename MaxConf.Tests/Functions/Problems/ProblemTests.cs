using System.Diagnostics;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Lifecycle;
using MaxConf.Tests.Functions.Http;
using MaxConf.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Problems;

public sealed class ProblemTests
{
    private static readonly Dictionary<string, (Problem Problem, int Status)> Catalog = new()
    {
        ["invalid-request"] = (ProblemCatalog.InvalidRequest("uuiData", "is required"), 400),
        ["unauthenticated"] = (ProblemCatalog.Unauthenticated("d", "Bearer"), 401),
        ["forbidden"] = (ProblemCatalog.Forbidden("d"), 403),
        ["room-not-found"] = (ProblemCatalog.RoomNotFound(), 404),
        ["participant-not-found"] = (ProblemCatalog.ParticipantNotFound(), 404),
        ["no-conference"] = (ProblemCatalog.NoConference(RoomState.Created), 409),
        ["not-configured"] = (ProblemCatalog.NotConfigured("Pexip:ConferencingNodes:0:Address"), 501),
        ["report-not-found"] = (ProblemCatalog.ReportNotFound(), 404),
        ["operation-not-found"] = (ProblemCatalog.OperationNotFound(), 404),
        ["body-too-large"] = (ProblemCatalog.BodyTooLarge(1), 413),
        ["unsupported-media-type"] = (ProblemCatalog.UnsupportedMediaType(), 415),
        ["unreadable-request"] = (ProblemCatalog.Unreadable(400), 400),
        ["refused-by-pexip"] = (ProblemCatalog.RefusedByPexip("d", null), 422),
        ["idempotency-key-reused"] = (ProblemCatalog.IdempotencyKeyReused(), 422),
        ["rate-limited"] = (ProblemCatalog.RateLimited("d", TimeSpan.FromSeconds(1)), 429),
        ["internal-error"] = (ProblemCatalog.InternalError(), 500),
        ["pexip-refused"] = (ProblemCatalog.PexipRefused("d"), 502),
        ["pexip-unavailable"] = (ProblemCatalog.PexipUnavailable(TimeSpan.FromSeconds(1)), 503),
        ["identity-provider-unavailable"] = (ProblemCatalog.IdentityProviderUnavailable(TimeSpan.FromSeconds(1)), 503),
        ["storage-unavailable"] = (ProblemCatalog.StorageUnavailable(TimeSpan.FromSeconds(1)), 503),
        ["pexip-timeout"] = (ProblemCatalog.PexipTimeout(TimeSpan.FromSeconds(1)), 504),
    };

    public static TheoryData<string> Slugs => [.. Catalog.Keys];

    [Theory]
    [MemberData(nameof(Slugs))]
    public async Task ExecuteResultAsync_EveryProblem_HasItsTypeAndStatus(string slug)
    {
        var (problem, status) = Catalog[slug];
        var answer = await Answer.OfAsync(problem);
        Assert.Equal(status, answer.Response.StatusCode);
        Assert.Equal("application/problem+json", answer.Response.ContentType);
        Assert.Equal("no-store", answer.Response.Headers.CacheControl);
        Assert.Equal($"https://maxconf.gov.bc.ca/problems/{slug}", Member(answer, "type"));
        Assert.Equal(status, answer.Json.GetProperty("status").GetInt32());
        Assert.Equal(problem.Title, Member(answer, "title"));
        Assert.Equal(problem.Detail, Member(answer, "detail"));
    }

    [Fact]
    public void Catalog_EveryFactory_IsInTheTableAbove()
    {
        var factories = typeof(ProblemCatalog).GetMethods().Where(method => method.ReturnType == typeof(Problem));
        Assert.Equal(factories.Select(factory => factory.Name).Distinct().Count(), Catalog.Count);
    }

    [Theory]
    [MemberData(nameof(Slugs))]
    public void Catalog_EveryProblem_IsDocumented(string slug) => Assert.Contains(
        $"| `{slug}` | {Catalog[slug].Status} |", File.ReadAllText(Path.Combine(Repository.Folder, "docs", "http.md")), StringComparison.Ordinal);

    [Fact]
    public async Task ExecuteResultAsync_InvalidRequest_ListsRulesByField()
    {
        var answer = await Answer.OfAsync(ProblemCatalog.InvalidRequest("uuiData", "is required"));
        Assert.Equal("""{"uuiData":["is required"]}""", answer.Json.GetProperty("errors").GetRawText());
    }

    [Fact]
    public async Task ExecuteResultAsync_WithoutErrors_LeavesThemOut()
    {
        var answer = await Answer.OfAsync(ProblemCatalog.RoomNotFound());
        Assert.False(answer.Json.TryGetProperty("errors", out _));
        Assert.False(answer.Response.Headers.ContainsKey("Retry-After"));
        Assert.False(answer.Response.Headers.ContainsKey("WWW-Authenticate"));
    }

    [Theory]
    [InlineData(0, "1")]
    [InlineData(1, "1")]
    [InlineData(1.2, "2")]
    [InlineData(90, "90")]
    public async Task ExecuteResultAsync_RetryAfter_IsWholeSecondsRoundedUp(double seconds, string expected)
    {
        var answer = await Answer.OfAsync(ProblemCatalog.PexipUnavailable(TimeSpan.FromSeconds(seconds)));
        Assert.Equal(expected, answer.Response.Headers.RetryAfter);
    }

    [Fact]
    public async Task ExecuteResultAsync_Challenge_IsSent()
    {
        var answer = await Answer.OfAsync(ProblemCatalog.Unauthenticated("d", "Basic realm=\"x\""));
        Assert.Equal("Basic realm=\"x\"", answer.Response.Headers.WWWAuthenticate);
    }

    [Fact]
    public async Task ExecuteResultAsync_UnsupportedMediaType_NamesTheRightOne() =>
        Assert.Equal("application/json", (await Answer.OfAsync(ProblemCatalog.UnsupportedMediaType())).Response.Headers.Accept);

    [Fact]
    public async Task ExecuteResultAsync_InATrace_NamesTheTrace()
    {
        using var activity = new Activity("test").SetIdFormat(ActivityIdFormat.W3C).Start();
        var answer = await Answer.OfAsync(ProblemCatalog.InternalError());
        Assert.Equal(activity.TraceId.ToHexString(), Member(answer, "traceId"));
    }

    [Fact]
    public async Task ExecuteResultAsync_OutsideATrace_NamesTheRequest()
    {
        Activity.Current = null;
        var answer = await Answer.OfAsync(ProblemCatalog.InternalError(), new DefaultHttpContext { TraceIdentifier = "request-1" });
        Assert.Equal("request-1", Member(answer, "traceId"));
    }

    private static string? Member(Answer answer, string name) => answer.Json.GetProperty(name).GetString();
}
