using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Net;
using MaxConf.Simulator.Pexip;
using Microsoft.Extensions.Options;

namespace MaxConf.Simulator;

/// <summary>
/// Checks options and everything in them, and names what is wrong as configuration does: <c>Simulator:Entra:TenantId</c>.
/// </summary>
internal static class SimulatorOptionsValidation
{
    /// <exception cref="OptionsValidationException">At least one setting is wrong; the message lists all of them.</exception>
    public static void ThrowIfInvalid(SimulatorOptions options)
    {
        var failures = Check(SimulatorOptions.Section, options).Concat(CheckTogether(options)).ToList();
        if (failures.Count > 0)
        {
            throw new OptionsValidationException(SimulatorOptions.Section, typeof(SimulatorOptions), failures);
        }
    }

    private static IEnumerable<string> Check(string path, object options)
    {
        var results = new List<ValidationResult>();
        Validator.TryValidateObject(options, new(options), results, validateAllProperties: true);
        var own = results.Select(result => $"{path}:{result.MemberNames.FirstOrDefault()}: {result.ErrorMessage}");
        return own.Concat(options.GetType().GetProperties().SelectMany(property => CheckValue(
            $"{path}:{property.Name}", property.GetValue(options))));
    }

    private static IEnumerable<string> CheckValue(string path, object? value) => value switch
    {
        IList list => list.Cast<object>().SelectMany((item, index) => Check($"{path}:{index}", item)),
        not null when value.GetType().Assembly == typeof(SimulatorOptions).Assembly => Check(path, value),
        _ => [],
    };

    private static IEnumerable<string> CheckTogether(SimulatorOptions options)
    {
        if (options.ConferencingNodes.Count > 0 && options.ConferencingNodes.All(node => node.IsProxying))
        {
            yield return $"{SimulatorOptions.Section}:{nameof(options.ConferencingNodes)}: at least one node must not be proxying.";
        }

        if (options.FirstNodePort + PlatformDefaults.Nodes(options).Count() - 1 > IPEndPoint.MaxPort)
        {
            yield return $"{SimulatorOptions.Section}:{nameof(options.FirstNodePort)}: there must be a port for every conferencing node.";
        }

        for (var index = 0; index < options.EventSinks.Count; index++)
        {
            if (!Uri.TryCreate(options.EventSinks[index].Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            {
                yield return $"{SimulatorOptions.Section}:{nameof(options.EventSinks)}:{index}:Url: must be an http or https URL.";
            }
        }
    }
}
