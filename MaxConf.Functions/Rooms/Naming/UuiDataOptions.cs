using System.ComponentModel.DataAnnotations;

namespace MaxConf.Functions.Rooms.Naming;

/// <summary>Which session URLs a room may be tagged with. Section <c>UuiData</c>.</summary>
internal sealed class UuiDataOptions : IValidatableObject
{
    /// <summary>The section's name.</summary>
    internal const string Section = "UuiData";

    /// <summary>The prefix that holds when none is configured.</summary>
    internal const string DefaultPrefix = "https://id.gov.bc.ca/idcheck/protected/video/";

    /// <summary>
    /// The URLs that sessions' URLs must lie under (<c>UuiData:Prefixes:0</c>, <c>:1</c> ...); the first also completes a bare last part.
    /// None means <see cref="DefaultPrefix"/>, put in after binding, because the binder would add to a default and not replace it.
    /// </summary>
    public IList<string> Prefixes { get; set; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        for (var i = 0; i < Prefixes.Count; i++)
        {
            if (!TagPrefix.TryParse(Prefixes[i], out _))
            {
                yield return new ValidationResult(
                    $"{Section}:{nameof(Prefixes)}:{i} must be an absolute http or https URL without user information, query, fragment "
                    + "or dot segments.");
            }
        }
    }
}
