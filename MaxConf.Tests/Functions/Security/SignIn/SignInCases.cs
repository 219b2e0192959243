using System.Net;
using System.Text;
using MaxConf.Functions.Security;
using MaxConf.Tests.Functions.App;
using MaxConf.Tests.Functions.Rooms.Widget;
using static System.Net.HttpStatusCode;

namespace MaxConf.Tests.Functions.Security.SignIn;

/// <summary>What is tried on each function, by its policy. A new policy needs its own here.</summary>
internal static class SignInCases
{
    private const string Authorization = "Authorization";
    private const string AgentHeader = "x-auth-token";

    public static IReadOnlyDictionary<AccessPolicy, SignInCase[]> ByPolicy { get; } = new Dictionary<AccessPolicy, SignInCase[]>
    {
        [AccessPolicy.Anonymous] = [Right(_ => []), Right("rubbish", _ => [(Authorization, "Bearer rubbish"), (AgentHeader, "rubbish")])],
        [AccessPolicy.RoomOperations] =
        [
            Right(async app => [Bearer(await app.TokenAsync())]),
            Bad("none"),
            Bad("empty", (Authorization, "Bearer")),
            Bad("wrong scheme", Basic("pexip:password")),
            Bad("malformed", Bearer("not.a.token")),
            Bad("too long", Bearer(new string('a', 20_000))),
            new("two headers", Unauthorized, "Bearer", async app => [Bearer(await app.TokenAsync()), Bearer(await app.TokenAsync())]),
            new("the event sink's", Unauthorized, "Bearer", app => Task.FromResult(new[] { Basic("pexip:" + app.EventSinkPassword) })),
            Bad("an agent's", (AgentHeader, WidgetCalls.AgentToken)),
            Faulty("expired", """{"expires_in": -3600, "not_before": -7200}"""),
            Faulty("not valid yet", """{"not_before": 3600, "expires_in": 7200}"""),
            Faulty("wrong signature", """{"wrong_key": true}"""),
            Faulty("unsigned", """{"unsigned": true}"""),
            Faulty("wrong audience", """{"audience": "api://other"}"""),
            Faulty("wrong issuer", """{"issuer": "https://login.example/other/v2.0"}"""),
            Faulty("no role", """{"roles": []}""", Forbidden),
            Faulty("another role", """{"roles": ["Rooms.Read", "rooms.manage", "Rooms.Control"]}""", Forbidden),
        ],
        [AccessPolicy.RoomControl] =
        [
            new("right", null, null, OfRoles("Rooms.Control")),
            Bad("none"),
            Bad("wrong scheme", Basic("pexip:password")),
            Bad("an agent's", (AgentHeader, WidgetCalls.AgentToken)),
            Faulty("expired", """{"roles": ["Rooms.Control"], "expires_in": -3600, "not_before": -7200}"""),
            Faulty("wrong signature", """{"roles": ["Rooms.Control"], "wrong_key": true}"""),
            Faulty("wrong audience", """{"roles": ["Rooms.Control"], "audience": "api://other"}"""),
            Faulty("no role", """{"roles": []}""", Forbidden),
            Faulty("another role", """{"roles": ["Rooms.Manage", "rooms.control"]}""", Forbidden),
        ],
        [AccessPolicy.RoomReading] =
        [
            new("right", null, null, OfRoles("Rooms.Manage")),
            new("for control", null, null, OfRoles("Rooms.Control")),
            Right("an agent's", _ => [Agent(WidgetCalls.AgentToken)]),
            Bad("none"),
            Bad("malformed", Bearer("not.a.token")),
            Faulty("no role", """{"roles": []}""", Forbidden),
            Faulty("another role", """{"roles": ["Rooms.Read"]}""", Forbidden),
            BadAgent("unknown agent", Agent("unknown-token")),
            new("a back end with a bad agent", Unauthorized, "GenesysToken", async app => [Agent("unknown-token"), Bearer(await app.TokenAsync())]),
            new("wrong division", Forbidden, null, Given(Agent(WidgetCalls.StrangerToken))),
            new("nobody to ask", ServiceUnavailable, null, Given(Agent("token-of-whom"))) { GenesysIsDown = true },
        ],
        [AccessPolicy.GenesysAgent] =
        [
            Right(_ => [Agent(WidgetCalls.AgentToken)]),
            BadAgent("none"),
            BadAgent("empty", Agent("")),
            BadAgent("two headers", Agent(WidgetCalls.AgentToken), Agent(WidgetCalls.AgentToken)),
            BadAgent("no token", Agent("Bearer " + WidgetCalls.AgentToken)),
            BadAgent("too long", Agent(new string('a', 5_000))),
            BadAgent("unknown", Agent("unknown-token")),
            BadAgent("in another header", Bearer(WidgetCalls.AgentToken)),
            new("a back end's", Unauthorized, "GenesysToken", async app => [Agent(await app.TokenAsync())]),
            new("wrong division", Forbidden, null, Given(Agent(WidgetCalls.StrangerToken))),
            new("nobody to ask", ServiceUnavailable, null, Given(Agent("token-of-whom"))) { GenesysIsDown = true },
        ],
        [AccessPolicy.EventSink] =
        [
            Right(app => [Basic("pexip:" + app.EventSinkPassword)]),
            BadSink("none"),
            BadSink("empty", (Authorization, "Basic")),
            new("wrong scheme", Unauthorized, "Basic", async app => [Bearer(await app.TokenAsync())]),
            BadSink("not base64", (Authorization, "Basic !")),
            BadSink("no colon", Basic("pexip")),
            BadSink("wrong password", Basic("pexip:wrong")),
            BadSink("no password", Basic("pexip:")),
            new("wrong user", Unauthorized, "Basic", app => Task.FromResult(new[] { Basic("admin:" + app.EventSinkPassword) })),
            new("right twice", Unauthorized, "Basic", app => Task.FromResult(
                new[] { Basic("pexip:" + app.EventSinkPassword), Basic("pexip:" + app.EventSinkPassword) })),
        ],
    };

    private static SignInCase Right(Func<MaxConfApp, (string, string)[]> headers) => Right("right", headers);

    private static SignInCase Right(string name, Func<MaxConfApp, (string, string)[]> headers) =>
        new(name, null, null, app => Task.FromResult(headers(app)));

    private static SignInCase Right(Func<MaxConfApp, Task<(string, string)[]>> headers) => new("right", null, null, headers);

    private static SignInCase Bad(string name, params (string, string)[] headers) => new(name, Unauthorized, "Bearer", Given(headers));

    private static SignInCase BadAgent(string name, params (string, string)[] headers) =>
        new(name, Unauthorized, "GenesysToken", Given(headers));

    private static SignInCase BadSink(string name, params (string, string)[] headers) => new(name, Unauthorized, "Basic", Given(headers));

    private static SignInCase Faulty(string name, string recipe, HttpStatusCode status = Unauthorized) =>
        new(name, status, "Bearer", async app => [Bearer(await app.FaultyTokenAsync(recipe))]);

    private static Func<MaxConfApp, Task<(string, string)[]>> OfRoles(string role) =>
        async app => [Bearer(await app.FaultyTokenAsync($$"""{"roles": ["{{role}}"]}"""))];

    private static Func<MaxConfApp, Task<(string, string)[]>> Given(params (string, string)[] headers) => _ => Task.FromResult(headers);

    private static (string, string) Bearer(string token) => (Authorization, "Bearer " + token);

    private static (string, string) Agent(string token) => (AgentHeader, token);

    private static (string, string) Basic(string pair) => (Authorization, "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
}
