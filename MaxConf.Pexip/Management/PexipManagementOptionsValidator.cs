using MaxConf.Pexip.Http;
using Microsoft.Extensions.Options;

namespace MaxConf.Pexip.Management;

/// <summary>Checks the ranges declared on the options, and the rules that tie two of them together.</summary>
internal sealed class PexipManagementOptionsValidator : IValidateOptions<PexipManagementOptions>
{
    private const string Section = PexipManagementOptions.SectionName;

    public ValidateOptionsResult Validate(string? name, PexipManagementOptions options)
    {
        var failures = OptionRanges.FailuresOf(options).Concat(AddressFailures(options)).Concat(TimeFailures(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> AddressFailures(PexipManagementOptions options)
    {
        if (PexipAddress.FailureOf($"{Section}:Address", options.Address) is { } failure)
        {
            yield return failure;
        }

        if (options.Address is null)
        {
            yield break;
        }

        if (string.IsNullOrEmpty(options.Password))
        {
            yield return $"{Section}:Password is required.";
        }
    }

    private static IEnumerable<string> TimeFailures(PexipManagementOptions options)
    {
        if (options.TotalTimeout < options.AttemptTimeout)
        {
            yield return $"{Section}:TotalTimeout must not be below {Section}:AttemptTimeout.";
        }
    }
}
