using System.Text.RegularExpressions;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>What must hold between the fields of a conference.</summary>
internal static partial class ConferenceRules
{
    /// <summary>The field name of a message about several fields.</summary>
    public const string AllFields = "__all__";

    private const int LongestPin = 20;

    /// <summary>The rules a row breaks: field and message.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Check(ConfigurationRow row, long shortestPin)
    {
        foreach (var field in (string[])["pin", "guest_pin"])
        {
            if (CheckPin(row.Text(field), shortestPin) is { } message)
            {
                yield return new(field, message);
            }
        }

        if (row.Flag("allow_guests") && row.Text("pin").Length == 0)
        {
            yield return new(AllFields, "If guests are allowed, a host PIN must be set.");
        }
    }

    /// <summary>A PIN is empty, or digits with an optional closing <c>#</c>, which counts.</summary>
    private static string? CheckPin(string pin, long shortest) =>
        pin.Length == 0 ? null
        : !Digits().IsMatch(pin) ? "A PIN is made of digits, with an optional # at the end."
        : pin.Length < shortest || pin.Length > LongestPin ? $"A PIN has {shortest} to {LongestPin} digits."
        : null;

    [GeneratedRegex(@"^[0-9]+#?\z")]
    private static partial Regex Digits();
}
