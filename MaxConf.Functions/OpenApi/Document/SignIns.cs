using System.Collections.Frozen;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Security;
using MaxConf.Functions.Security.Genesys;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>How callers sign in, by the policy of what they call, and what they are answered when they cannot.</summary>
internal static class SignIns
{
    private static readonly string[] EveryProblem =
    [
        nameof(ProblemCatalog.Unauthenticated), nameof(ProblemCatalog.Forbidden), nameof(ProblemCatalog.IdentityProviderUnavailable),
        nameof(ProblemCatalog.RateLimited),
    ];

    private static readonly FrozenDictionary<AccessPolicy, (string Name, OpenApiSecurityScheme Scheme, string[] Problems)> All =
        new Dictionary<AccessPolicy, (string, OpenApiSecurityScheme, string[])>
        {
            [AccessPolicy.RoomOperations] = ("bearer", BackEnd(), EveryProblem),
            [AccessPolicy.GenesysAgent] = ("agent", Agent(), EveryProblem),
            [AccessPolicy.EventSink] =
                ("eventSink", EventSink(), [nameof(ProblemCatalog.Unauthenticated), nameof(ProblemCatalog.RateLimited)]),
        }.ToFrozenDictionary();

    /// <summary>Puts the ways of signing in into a document.</summary>
    public static void AddTo(OpenApiDocument document)
    {
        foreach (var (name, scheme, _) in All.OrderBy(signIn => signIn.Key).Select(signIn => signIn.Value))
        {
            document.AddComponent<IOpenApiSecurityScheme>(name, scheme);
        }
    }

    /// <summary>What a function of that policy asks of its callers; null if nothing.</summary>
    public static IList<OpenApiSecurityRequirement>? RequirementOf(AccessPolicy policy, OpenApiDocument document) =>
        policy == AccessPolicy.Anonymous ? null : [new() { [new OpenApiSecuritySchemeReference(All[policy].Name, document)] = [] }];

    /// <summary>What callers are answered whose sign-in fails.</summary>
    public static IEnumerable<string> ProblemsOf(AccessPolicy policy) => policy == AccessPolicy.Anonymous ? [] : All[policy].Problems;

    private static OpenApiSecurityScheme BackEnd() => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "bearer",
        BearerFormat = "JWT",
        Description = "For back ends: an access token of Microsoft Entra ID, by OAuth 2.0 client credentials, with the app role for rooms "
            + "(`Rooms.Manage` unless configured otherwise).",
    };

    private static OpenApiSecurityScheme Agent() => new()
    {
        Type = SecuritySchemeType.ApiKey,
        In = ParameterLocation.Header,
        Name = GenesysAuthenticator.TokenHeader,
        Description = "For the agents' widget: the agent's access token of Genesys Cloud. The agent must be of a division that is let in.",
    };

    private static OpenApiSecurityScheme EventSink() => new()
    {
        Type = SecuritySchemeType.Http,
        Scheme = "basic",
        Description = "For Pexip's conferencing nodes: user name and password as entered with the event sink.",
    };
}
