using MaxConf.Functions.Bulk;
using MaxConf.Functions.Bulk.Operations;
using MaxConf.Tests.Functions.Randomness;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Tests.Functions.Bulk;

public sealed class OperationIdTests
{
    [Fact]
    public void New_HasItsKindAndChance()
    {
        var id = OperationId.New(BulkKind.Create, ScriptedRandomSource.Seeded(1));

        Assert.Matches(@"\Abulk-create-[0-9a-f]{32}\z", id);
        Assert.NotEqual(id, OperationId.New(BulkKind.Create, ScriptedRandomSource.Seeded(2)));
        Assert.Equal(BulkKind.Create, OperationId.KindOf(id));
    }

    [Fact]
    public void Of_KeyAndCaller_IsTheSameForBothAlone()
    {
        var id = OperationId.Of(BulkKind.Create, "caller", "key");

        Assert.Equal(id, OperationId.Of(BulkKind.Create, "caller", "key"));
        Assert.NotEqual(id, OperationId.Of(BulkKind.Create, "other", "key"));
        Assert.NotEqual(id, OperationId.Of(BulkKind.Create, "caller", "other"));
        Assert.Matches(@"\Abulk-create-[0-9a-f]{32}\z", id);
    }

    [Theory]
    [InlineData("bulk-delete-1", "Delete")]
    [InlineData("bulk-1", null)]
    [InlineData("room-bulk-create-1", null)]
    public void KindOf_Id_IsByWhatItBeginsWith(string id, string? kind) => Assert.Equal(kind, OperationId.KindOf(id)?.ToString());

    [Theory]
    [InlineData("http://127.0.0.1:7071/a/terminate?reason={text}&code=k", "http", "http://rooms.example/a/terminate?reason={text}&code=k")]
    [InlineData("http://127.0.0.1:7071/a?taskHub=h&code=k", "https", "https://rooms.example/a?taskHub=h&code=k")]
    [InlineData("https://app.example/a?code=k", "http", "https://rooms.example/a?code=k")]
    public void Show_Address_HasTheHostThatWasCalled(string url, string scheme, string expected) =>
        Assert.Equal(expected, ManagementUrl.Show(url, Request(scheme), includeKey: true));

    [Theory]
    [InlineData("http://h/a/terminate?reason={text}&code=k", "http://rooms.example/a/terminate?reason={text}")]
    [InlineData("http://h/a?code=k", "http://rooms.example/a")]
    [InlineData("http://h/a?taskHub=h&connection=Storage&code=k", "http://rooms.example/a?taskHub=h&connection=Storage")]
    [InlineData("http://h/a", "http://rooms.example/a")]
    public void Show_WithoutKey_TakesItOut(string url, string expected) =>
        Assert.Equal(expected, ManagementUrl.Show(url, Request("http"), includeKey: false));

    [Fact]
    public void Show_NoAddress_IsNone() => Assert.Null(ManagementUrl.Show(null, Request("http"), includeKey: true));

    private static HttpRequest Request(string scheme) =>
        new DefaultHttpContext { Request = { Scheme = scheme, Host = new HostString("rooms.example") } }.Request;
}
