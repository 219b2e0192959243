using System.Text.Json.Serialization;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reports;

/// <summary>What a run could not do.</summary>
/// <param name="Step"><c>survey</c>, or the kind of finding that was to be treated.</param>
/// <param name="Kind">What kind of failure, in Pexip's terms.</param>
/// <param name="Message">One sentence, without secrets.</param>
internal sealed record GarbageCollectionFailure(
    [property: JsonPropertyName("step")] string Step,
    [property: JsonPropertyName("kind")] PexipErrorKind Kind,
    [property: JsonPropertyName("message")] string Message)
{
    /// <summary>The step in which orchestrations and VMRs are compared.</summary>
    public const string Survey = "survey";

    public static GarbageCollectionFailure Of(string step, PexipError error) => new(step, error.Kind, error.Message);

    /// <summary>Something threw; the log has the exception.</summary>
    public static GarbageCollectionFailure Broken(string step, string exceptionType) =>
        new(step, PexipErrorKind.Unexpected, $"The step broke: {exceptionType}");
}
