using System.Net;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Pexip.Management;

public sealed class PexipErrorTests
{
    private static readonly Dictionary<string, string?> NoRetries = new() { ["Pexip:MaxRetryAttempts"] = "0" };

    [Theory]
    [InlineData(400, """{"conference": {"name": ["Name already exists."]}}""", PexipErrorKind.AlreadyExists, "name: Name already exists.")]
    [InlineData(400, """{"conference_alias": {"alias": ["Alias Already Exists."]}}""", PexipErrorKind.AlreadyExists, "alias: Alias")]
    [InlineData(400, """{"conference": {"__all__": ["Needs a PIN."]}}""", PexipErrorKind.Refused, "400 Needs a PIN.")]
    [InlineData(400, """{"conference": {"pin": ["Short.", "No digits."]}}""", PexipErrorKind.Refused, "pin: Short.; pin: No digits.")]
    [InlineData(400, """{"error": "The 'name' field has no data."}""", PexipErrorKind.Refused, "The 'name' field has no data.")]
    [InlineData(400, """{"x": {"conference_id": ["Failed to find conference."]}}""", PexipErrorKind.Refused, "Failed to find conference.")]
    [InlineData(400, "", PexipErrorKind.Refused, "Bad Request")]
    [InlineData(400, """{"error": "\ud800"}""", PexipErrorKind.Refused, "Bad Request")]
    [InlineData(400, "[1, {}]", PexipErrorKind.Refused, "Bad Request")]
    [InlineData(401, "", PexipErrorKind.NotAuthorized, "Unauthorized")]
    [InlineData(403, "", PexipErrorKind.NotAuthorized, "Forbidden")]
    [InlineData(404, "", PexipErrorKind.NotFound, "Not Found")]
    [InlineData(405, "", PexipErrorKind.Unexpected, "Method Not Allowed")]
    [InlineData(406, "", PexipErrorKind.Unexpected, "Not Acceptable")]
    [InlineData(409, "", PexipErrorKind.Refused, "Conflict")]
    [InlineData(429, "", PexipErrorKind.Throttled, "Too Many Requests")]
    [InlineData(500, """{"error_message": "Sorry."}""", PexipErrorKind.Unavailable, "500 Sorry.")]
    [InlineData(500, "<html>Oops</html>", PexipErrorKind.Unavailable, "Internal Server Error")]
    [InlineData(501, "", PexipErrorKind.Unexpected, "Not Implemented")]
    [InlineData(502, "", PexipErrorKind.Unavailable, "Bad Gateway")]
    [InlineData(503, "", PexipErrorKind.Unavailable, "Service Unavailable")]
    [InlineData(504, "", PexipErrorKind.Unavailable, "Gateway Timeout")]
    public async Task AnyCall_ErrorAnswer_IsAValue(int status, string body, PexipErrorKind kind, string text)
    {
        await using var pexip = await PexipUnderTest.StartAsync(NoRetries, time: null, Answer.Json(body, status));

        var error = (await pexip.Client.UpdateConferenceAsync(7, [])).Error!;

        Assert.Equal((kind, (HttpStatusCode?)status), (error.Kind, error.StatusCode));
        Assert.StartsWith("conference.update: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
        Assert.Equal([$"conference.update {kind}"], pexip.Metrics.Calls);
    }

    [Fact]
    public async Task UpdateConferenceAsync_ErrorEchoesPins_MasksThem()
    {
        await using var pexip = await PexipUnderTest.StartAsync(
            Answer.Json("""{"conference": {"guest_pin": ["'864209#' is the Host PIN."], "__all__": ["864209 is taken."]}}""", 400));

        var error = (await pexip.Client.UpdateConferenceAsync(7, new() { ["guest_pin"] = "864209#" })).Error!;

        Assert.Equal(["'***#' is the Host PIN."], error.FieldErrors["guest_pin"]);
        Assert.DoesNotContain("864209", error.Message + pexip.Logs.AllText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnyCall_FieldsOfSeveralResources_AreMerged()
    {
        const string Body = """
            {"conference": {"name": ["a"], "__all__": ["b"]}, "conference_alias": {"name": [["c"], {"d": "e"}], "alias": "f"}}
            """;
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(Body, 400));

        var error = (await pexip.Client.UpdateConferenceAsync(7, [])).Error!;

        Assert.Equal(["", "alias", "name"], error.FieldErrors.Keys.Order());
        Assert.Equal(["a", "c", "e"], error.FieldErrors["name"]);
        Assert.Equal(["b"], error.FieldErrors[""]);
        Assert.Equal(["f"], error.FieldErrors["alias"]);
    }

    [Theory]
    [InlineData("/accounts/login/?next=/api/admin/", PexipErrorKind.NotAuthorized)]
    [InlineData("https://pexip.example.org/accounts/login/", PexipErrorKind.NotAuthorized)]
    [InlineData("/api/admin/configuration/v1/conference/8/", PexipErrorKind.Unexpected)]
    public async Task AnyCall_Redirect_IsNotFollowed(string location, PexipErrorKind kind)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(302, ("Location", location)), Answer.Json("{}"));

        var found = await pexip.Client.GetConferenceAsync(7);

        Assert.Equal((kind, HttpStatusCode.Found), (found.Error?.Kind, found.Error?.StatusCode));
        Assert.Single(pexip.Asked);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html></html>")]
    [InlineData("""{"id": {}}""")]
    public async Task GetConferenceAsync_UnreadableAnswer_IsUnexpected(string body)
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Json(body));

        Assert.Equal(PexipErrorKind.Unexpected, (await pexip.Client.GetConferenceAsync(7)).Error?.Kind);
    }

    [Fact]
    public async Task Value_OfAFailure_Throws()
    {
        await using var pexip = await PexipUnderTest.StartAsync(Answer.Status(404));

        var found = await pexip.Client.GetConferenceAsync(7);

        Assert.Contains("404", Assert.Throws<InvalidOperationException>(() => found.Value).Message, StringComparison.Ordinal);
    }
}
