using System.Text.Json;
using MaxConf.Pexip.Client.Values;

namespace MaxConf.Tests.Pexip.Client.Values;

public sealed class OpenValueTests
{
    [Theory]
    [InlineData("HOST", "host")]
    [InlineData("host", "host")]
    [InlineData("chair", "host")]
    [InlineData("GUEST", "guest")]
    [InlineData("guest", "guest")]
    [InlineData("observer", "observer")]
    public void Role_AllSpellings_AreOneValue(string text, string value) => Assert.Equal(value, Role.From(text).Value);

    [Theory]
    [InlineData("4:0", "2x2")]
    [InlineData("9:0", "3x3")]
    [InlineData("16:0", "4x4")]
    [InlineData("25:0", "5x5")]
    [InlineData("5:7", "ac")]
    [InlineData("1:7", "1:7")]
    [InlineData("mine", "mine")]
    public void Layout_FormerName_HasACurrentOne(string name, string current) =>
        Assert.Equal(new Layout(current), new Layout(name).Current);

    [Fact]
    public void CallProtocol_InCapitalsOrNot_IsTheSame()
    {
        Assert.Equal(CallProtocol.WebRtc, new CallProtocol("WebRTC"));
        Assert.Equal(CallProtocol.WebRtc.GetHashCode(), new CallProtocol("WebRTC").GetHashCode());
        Assert.NotEqual(CallProtocol.Api, CallProtocol.Sip);
    }

    [Theory]
    [InlineData("\"YES\"", true)]
    [InlineData("true", true)]
    [InlineData("\"NO\"", false)]
    [InlineData("false", false)]
    [InlineData("\"MAYBE\"", false)]
    public void YesNo_AnyKind_IsRead(string json, bool isYes) => Assert.Equal(isYes, JsonSerializer.Deserialize<YesNo>(json).IsYes);

    [Theory]
    [InlineData("\"brand new\"")]
    [InlineData("\"\"")]
    public void AnyValue_NotOfTheDocument_IsKept(string json)
    {
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<ServiceType>(json)));
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Role>(json)));
    }
}
