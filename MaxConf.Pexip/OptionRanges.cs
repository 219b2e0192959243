using System.ComponentModel.DataAnnotations;

namespace MaxConf.Pexip;

/// <summary>The ranges that options declare on their properties.</summary>
internal static class OptionRanges
{
    /// <summary>What is out of its range, a sentence each.</summary>
    public static IEnumerable<string> FailuresOf(object options)
    {
        var failures = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), failures, validateAllProperties: true);
        return failures.Select(failure => failure.ErrorMessage!);
    }
}
