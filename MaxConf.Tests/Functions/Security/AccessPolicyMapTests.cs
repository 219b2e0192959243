using MaxConf.Functions.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Functions.Security;

public sealed class AccessPolicyMapTests
{
    [Fact]
    public void Of_FunctionsWithPolicies_FindsThemByName()
    {
        var map = AccessPolicyMap.Of([typeof(Good)]);
        Assert.Equal(AccessPolicy.RoomOperations, map.Find("MapGoodRoom"));
        Assert.Equal(AccessPolicy.EventSink, map.Find("MAPGOODSINK"));
        Assert.Null(map.Find("MapGoodActivity"));
        Assert.Null(map.Find("MapGoodUnknown"));
        Assert.Equal([AccessPolicy.EventSink, AccessPolicy.RoomOperations], map.Policies.OrderDescending());
    }

    [Fact]
    public void Of_TheAppItself_Succeeds() => Assert.NotNull(AccessPolicyMap.Of(typeof(AccessPolicyMap).Assembly));

    [Theory]
    [InlineData(typeof(Open), "HTTP functions must carry [Access]: MapOpenOne, MapOpenTwo.")]
    [InlineData(typeof(Misplaced), "[Access] is for HTTP functions only: MapMisplaced.")]
    [InlineData(typeof(Twin), "Functions share a name: maptwin.")]
    public void Of_FunctionsAgainstTheRules_NamesThem(Type type, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => AccessPolicyMap.Of([typeof(Good), type])).Message);

    private static class Good
    {
        [Function("MapGoodRoom"), Access(AccessPolicy.RoomOperations)]
        public static void Room([HttpTrigger("get")] HttpRequest request) => _ = request;

        [Function("MapGoodSink"), Access(AccessPolicy.EventSink)]
        public static void Sink([HttpTrigger("post")] HttpRequest request) => _ = request;

        [Function("MapGoodActivity")]
        public static void Activity([ActivityTrigger] string input) => _ = input;

        public static void NoFunction() => _ = 0;
    }

    private static class Open
    {
        [Function("MapOpenTwo")]
        public static void Two([HttpTrigger("get")] HttpRequest request) => _ = request;

        [Function("MapOpenOne")]
        private static void One([HttpTrigger("get")] HttpRequest request) => _ = request;
    }

    private static class Misplaced
    {
        [Function("MapMisplaced"), Access(AccessPolicy.Anonymous)]
        public static void Activity([ActivityTrigger] string input) => _ = input;
    }

    private static class Twin
    {
        [Function("MapTwin"), Access(AccessPolicy.RoomOperations)]
        public static void First([HttpTrigger("get")] HttpRequest request) => _ = request;

        [Function("maptwin"), Access(AccessPolicy.Anonymous)]
        public static void Second([HttpTrigger("get")] HttpRequest request) => _ = request;
    }
}
