using MaxConf.Functions.Rooms.Requests;

namespace MaxConf.Tests.Functions.Rooms.Requests;

public class RoomRequestIdTests
{
    [Fact]
    public void OfKey_SameCallerAndKey_IsTheSame() => Assert.Equal(RoomRequestId.OfKey("a", "k"), RoomRequestId.OfKey("a", "k"));

    [Theory]
    [InlineData("b", "k")]
    [InlineData("a", "l")]
    [InlineData("k", "a")]
    [InlineData(null, "k")]
    public void OfKey_AnotherCallerOrKey_IsAnother(string? caller, string key) =>
        Assert.NotEqual(RoomRequestId.OfKey("a", "k"), RoomRequestId.OfKey(caller, key));

    [Fact]
    public void OfSession_OfTheTextOfAKey_IsAnother() =>
        Assert.NotEqual(RoomRequestId.OfKey("", "https://id.example/1"), RoomRequestId.OfSession("https://id.example/1"));

    [Fact]
    public void OfKey_Whatever_IsAnInstanceIdThatShowsNothingOfTheKey() =>
        Assert.Matches("^request-[0-9a-f]{32}$", RoomRequestId.OfKey("caller", "a/b\\c#d?e"));
}
