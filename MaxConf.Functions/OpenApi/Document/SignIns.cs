using System.Collections.Frozen;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using MaxConf.Functions.Security.Genesys;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>How callers sign in, by the policy of what they call, and what they are answered when they cannot.</summary>
internal static class SignIns
{
    private const string BackEnd = "bearer";
    private const string Operator = "operator";
    private const string Agent = "agent";
    private const string EventSink = "eventSink";

    private static readonly string[] EveryProblem =
    [
        nameof(ProblemCatalog.Unauthenticated), nameof(ProblemCatalog.Forbidden), nameof(ProblemCatalog.IdentityProviderUnavailable),
        nameof(ProblemCatalog.RateLimited),
    ];

    private static readonly (string Name, OpenApiSecurityScheme Scheme)[] Schemes =
        [(BackEnd, OfBackEnd()), (Operator, OfOperator()), (Agent, OfAgent()), (EventSink, OfEventSink())];

    private static readonly FrozenDictionary<AccessPolicy, (string[] Schemes, string[] Problems)> All =
        new Dictionary<AccessPolicy, (string[], string[])>
        {
            [AccessPolicy.RoomOperations] = ([BackEnd], EveryProblem),
            [AccessPolicy.RoomControl] = ([Operator], EveryProblem),
            [AccessPolicy.RoomReading] = ([Operator, BackEnd, Agent], EveryProblem),
            [AccessPolicy.GenesysAgent] = ([Agent], EveryProblem),
            [AccessPolicy.EventSink] = ([EventSink], [nameof(ProblemCatalog.Unauthenticated), nameof(ProblemCatalog.RateLimited)]),
        }.ToFrozenDictionary();

    /// <summary>Puts the ways of signing in into a document.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (name, scheme) in Schemes)
        {
            document.AddComponent<IOpenApiSecurityScheme>(name, scheme);
        }
    }

    /// <summary>What a function of that policy asks of its callers, one of several; null if nothing.</summary>
    public static IList<OpenApiSecurityRequirement>? RequirementOf(AccessPolicy policy, OpenApiDocument document) =>
        policy == AccessPolicy.Anonymous
            ? null
            : [.. All[policy].Schemes.Select(
                name => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(name, document)] = [] })];

    /// <summary>What callers are answered whose sign-in fails.</summary>
    public static IEnumerable<string> ProblemsOf(AccessPolicy policy) => policy == AccessPolicy.Anonymous ? [] : All[policy].Problems;

    private static OpenApiSecurityScheme OfBackEnd() => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "JWT",
        Description = "For back ends: an access token of Microsoft Entra ID, by OAuth 2.0 client credentials, with the app role for rooms "
            + "(`Rooms.Manage` unless configured otherwise).",
    };

    private static OpenApiSecurityScheme OfOperator() => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "JWT",
        Description = "For operators' tools and back ends that control meetings: as `bearer`, with the app role for control "
            + "(`Rooms.Control` unless configured otherwise).",
    };

    private static OpenApiSecurityScheme OfAgent() => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = GenesysAuthenticator.TokenHeader,
        Description = "For the agents' widget: the agent's access token of Genesys Cloud. The agent must be of a division that is let in.",
    };

    private static OpenApiSecurityScheme OfEventSink() => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "basic",
        Description = "For Pexip's conferencing nodes: user name and password as entered with the event sink.",
    };
}
