using System.Text.Json;
using CsCheck;
using Microsoft.DurableTask.Client.Entities;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Api;

public class EntityInstanceIdTests
{
    [Fact]
    public void FromString_OfToString_IsTheSame()
        => Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.String).Sample((name, key) =>
        {
            var id = new EntityInstanceId(name, key);
            return EntityInstanceId.FromString(id.ToString()) == id && id.Name.All(c => !char.IsUpper(c)) && id.Key == key;
        });

    [Fact]
    public void Json_RoundTrip_IsText()
    {
        var id = new EntityInstanceId("RoomPool", "Main@1");

        var json = JsonSerializer.Serialize(id);

        Assert.Equal("\"@roompool@Main@1\"", json);
        Assert.Equal(id, JsonSerializer.Deserialize<EntityInstanceId>(json));
    }

    [Theory]
    [InlineData("")]
    [InlineData("pool@main")]
    [InlineData("@pool")]
    [InlineData("@@main")]
    [InlineData("@")]
    public void FromString_OtherForm_Throws(string text) => Assert.ThrowsAny<ArgumentException>(() => EntityInstanceId.FromString(text));

    [Theory]
    [InlineData("")]
    [InlineData("a@b")]
    public void Constructor_NameNotAllowed_Throws(string name) => Assert.Throws<ArgumentException>(() => new EntityInstanceId(name, "key"));

    [Theory]
    [InlineData("RoomPool", "@roompool")]
    [InlineData("@RoomPool", "@roompool")]
    [InlineData("RoomPool@Main", "@roompool@Main")]
    [InlineData("", "@")]
    [InlineData(null, null)]
    public void EntityQuery_Prefix_IsBroughtToTheFormOfIds(string? prefix, string? expected)
        => Assert.Equal(expected, new EntityQuery { InstanceIdStartsWith = prefix }.InstanceIdStartsWith);
}
