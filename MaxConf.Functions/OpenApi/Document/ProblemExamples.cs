using System.Collections.Frozen;
using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Lifecycle;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>One of each problem, by the name of the catalog's factory.</summary>
internal static class ProblemExamples
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private static readonly FrozenDictionary<string, Problem> All = new Dictionary<string, Problem>(StringComparer.Ordinal)
    {
        [nameof(ProblemCatalog.InvalidRequest)] = ProblemCatalog.InvalidRequest("constrained_attributes", "must be true or false"),
        [nameof(ProblemCatalog.Unreadable)] = ProblemCatalog.Unreadable(400),
        [nameof(ProblemCatalog.Unauthenticated)] = ProblemCatalog.Unauthenticated("Credentials are missing.", "Bearer realm=\"maxconf\""),
        [nameof(ProblemCatalog.Forbidden)] = ProblemCatalog.Forbidden("The token lacks the role Rooms.Manage."),
        [nameof(ProblemCatalog.RoomNotFound)] = ProblemCatalog.RoomNotFound(),
        [nameof(ProblemCatalog.ParticipantNotFound)] = ProblemCatalog.ParticipantNotFound(),
        [nameof(ProblemCatalog.NoConference)] = ProblemCatalog.NoConference(RoomState.ScheduledForDeletion),
        [nameof(ProblemCatalog.NotConfigured)] = ProblemCatalog.NotConfigured("Pexip:ConferencingNodes:0:Address"),
        [nameof(ProblemCatalog.OperationNotFound)] = ProblemCatalog.OperationNotFound(),
        [nameof(ProblemCatalog.ReportNotFound)] = ProblemCatalog.ReportNotFound(),
        [nameof(ProblemCatalog.BodyTooLarge)] = ProblemCatalog.BodyTooLarge(1024 * 1024),
        [nameof(ProblemCatalog.UnsupportedMediaType)] = ProblemCatalog.UnsupportedMediaType(),
        [nameof(ProblemCatalog.IdempotencyKeyReused)] = ProblemCatalog.IdempotencyKeyReused(),
        [nameof(ProblemCatalog.RefusedByPexip)] = ProblemCatalog.RefusedByPexip(
            "Pexip refuses these values.", new Dictionary<string, string[]> { ["ivr_theme"] = ["There is no such theme."] }),
        [nameof(ProblemCatalog.RateLimited)] = ProblemCatalog.RateLimited("An application may send 600 requests a minute.", Pause),
        [nameof(ProblemCatalog.InternalError)] = ProblemCatalog.InternalError(),
        [nameof(ProblemCatalog.PexipRefused)] = ProblemCatalog.PexipRefused("Pexip turned the request down."),
        [nameof(ProblemCatalog.PexipUnavailable)] = ProblemCatalog.PexipUnavailable(Pause),
        [nameof(ProblemCatalog.PexipTimeout)] = ProblemCatalog.PexipTimeout(Pause),
        [nameof(ProblemCatalog.StorageUnavailable)] = ProblemCatalog.StorageUnavailable(Pause),
        [nameof(ProblemCatalog.IdentityProviderUnavailable)] = ProblemCatalog.IdentityProviderUnavailable(Pause),
    }.ToFrozenDictionary();

    /// <summary>The factories that there is an example for.</summary>
    public static IEnumerable<string> Factories => All.Keys;

    /// <summary>The example of what a factory makes.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static Problem Of(string factory) => All.TryGetValue(factory, out var problem)
        ? problem
        : throw new InvalidOperationException($"{nameof(ProblemExamples)} has nothing for {factory}.");
}
