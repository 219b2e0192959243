using CsCheck;
using MaxConf.Functions.Http;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Http;

public sealed class RequestIdTests
{
    private const string Own = "0HN:1";

    [Theory]
    [InlineData("a")]
    [InlineData("0f8fad5b-d9cb-469f-a165-70867728950e")]
    [InlineData("01ARZ3NDEKTSV4RRFFQ69G5FAV")]
    [InlineData("Root=1-67891233-abcdef012345678912345678")]
    [InlineData("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")]
    [InlineData("req_1.2~3:4/5+6=7@host")]
    public void Take_SaneId_IsTaken(string id) => Assert.Equal(id, Take(id));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two words")]
    [InlineData("line\nbreak")]
    [InlineData("line\rbreak")]
    [InlineData("\u001b[31m")]
    [InlineData("<script>")]
    [InlineData("\"quoted\"")]
    [InlineData("{Placeholder}")]
    [InlineData("a,b")]
    [InlineData("é")]
    public void Take_OtherId_IsIgnored(string id) => Assert.Equal(Own, Take(id));

    [Fact]
    public void Take_Length_IsBounded()
    {
        Assert.NotEqual(Own, Take(new string('a', RequestId.MaxLength)));
        Assert.Equal(Own, Take(new string('a', RequestId.MaxLength + 1)));
    }

    [Fact]
    public void Take_NoneOrSeveral_LeavesTheServersOwn()
    {
        Assert.Equal(Own, Take());
        Assert.Equal(Own, Take("a", "b"));
    }

    [Fact]
    public void Take_AnyText_LeavesNothingThatCouldEndALine() => Gen.String.Sample(
        text => Assert.DoesNotContain(Take(text), character => char.IsControl(character) || char.IsWhiteSpace(character)));

    private static string Take(params string[] values)
    {
        var http = new DefaultHttpContext { TraceIdentifier = Own };
        http.Request.Headers[RequestId.Header] = values;
        RequestId.Take(http);
        return http.TraceIdentifier;
    }
}
