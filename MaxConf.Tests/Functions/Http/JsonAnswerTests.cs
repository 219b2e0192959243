using MaxConf.Functions.Http;
using MaxConf.Functions.Problems;

namespace MaxConf.Tests.Functions.Http;

public sealed class JsonAnswerTests
{
    [Fact]
    public async Task ExecuteResultAsync_Value_IsWrittenByItsContract()
    {
        var document = new ProblemDocument("t", "é", 1, "d", "x", null);
        var answer = await Answer.OfAsync(new JsonAnswer<ProblemDocument>(document, ProblemJson.Default.ProblemDocument, 202));
        Assert.Equal(202, answer.Response.StatusCode);
        Assert.Equal("application/json", answer.Response.ContentType);
        Assert.Equal("no-store", answer.Response.Headers.CacheControl);
        Assert.Equal("é", answer.Json.GetProperty("title").GetString());
        Assert.False(answer.Json.TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task ExecuteResultAsync_NoStatus_IsOk()
    {
        var document = new ProblemDocument("t", "t", 1, "d", "x", null);
        var answer = await Answer.OfAsync(new JsonAnswer<ProblemDocument>(document, ProblemJson.Default.ProblemDocument));
        Assert.Equal(200, answer.Response.StatusCode);
    }
}
