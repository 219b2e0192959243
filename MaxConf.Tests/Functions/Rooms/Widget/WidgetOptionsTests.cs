using MaxConf.Functions.Rooms.Widget;

namespace MaxConf.Tests.Functions.Rooms.Widget;

public sealed class WidgetOptionsTests
{
    [Theory]
    [InlineData("https://apps.cac1.pure.cloud", true)]
    [InlineData("HTTPS://Apps.cac1.pure.cloud", true)]
    [InlineData("http://localhost:8080", true)]
    [InlineData("https://apps.cac1.pure.cloud/", false)]
    [InlineData("https://apps.cac1.pure.cloud/widget", false)]
    [InlineData("https://apps.cac1.pure.cloud?x", false)]
    [InlineData("https://user@apps.cac1.pure.cloud", false)]
    [InlineData("https://apps.cac1.pure.cloud:443", false)]
    [InlineData("apps.cac1.pure.cloud", false)]
    [InlineData("ftp://apps.cac1.pure.cloud", false)]
    [InlineData("https://*.pure.cloud", false)]
    [InlineData("*", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    public void Validate_Origin_MustBeAsBrowsersSendIt(string origin, bool isGood)
    {
        var options = new WidgetOptions { Origins = { "https://good.example.org", origin } };

        var failures = options.Validate(new(options)).ToList();

        Assert.Equal(isGood ? 0 : 1, failures.Count);
        Assert.All(failures, failure => Assert.StartsWith("Widget:Origins ", failure.ErrorMessage, StringComparison.Ordinal));
    }
}
