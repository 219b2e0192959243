using MaxConf.Pexip.Http;
using Microsoft.Extensions.Options;

namespace MaxConf.Pexip.Client;

/// <summary>Checks the ranges declared on the options, the nodes' addresses, and the rule that ties two settings together.</summary>
internal sealed class PexipClientOptionsValidator : IValidateOptions<PexipClientOptions>
{
    private const string Section = PexipClientOptions.SectionName;

    public ValidateOptionsResult Validate(string? name, PexipClientOptions options)
    {
        var failures = OptionRanges.FailuresOf(options).Concat(NodeFailures(options)).Concat(TimeFailures(options)).ToList();
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static IEnumerable<string> NodeFailures(PexipClientOptions options) => options.ConferencingNodes
        .Select((node, index) => PexipAddress.FailureOf($"{PexipClientOptions.NodesSectionName}:{index}:Address", node.Address))
        .OfType<string>();

    private static IEnumerable<string> TimeFailures(PexipClientOptions options)
    {
        if (options.TotalTimeout < options.AttemptTimeout)
        {
            yield return $"{Section}:TotalTimeout must not be below {Section}:AttemptTimeout.";
        }
    }
}
