using System.Text.RegularExpressions;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Queries;

/// <summary>The comparisons a filter may ask for, written after the field as in <c>name__startswith</c>.</summary>
internal static class Lookup
{
    /// <summary>The comparison of a filter without a lookup.</summary>
    public const string Default = "exact";

    private static readonly TimeSpan RegexTimeout = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<string, Func<string, string, bool>> OfText = new()
    {
        ["iexact"] = (value, text) => value.Equals(text, StringComparison.OrdinalIgnoreCase),
        ["contains"] = (value, text) => value.Contains(text, StringComparison.Ordinal),
        ["icontains"] = (value, text) => value.Contains(text, StringComparison.OrdinalIgnoreCase),
        ["startswith"] = (value, text) => value.StartsWith(text, StringComparison.Ordinal),
        ["istartswith"] = (value, text) => value.StartsWith(text, StringComparison.OrdinalIgnoreCase),
        ["endswith"] = (value, text) => value.EndsWith(text, StringComparison.Ordinal),
        ["iendswith"] = (value, text) => value.EndsWith(text, StringComparison.OrdinalIgnoreCase),
        ["regex"] = (value, text) => Regex.IsMatch(value, text, RegexOptions.CultureInvariant, RegexTimeout),
        ["iregex"] = (value, text) =>
            Regex.IsMatch(value, text, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, RegexTimeout),
    };

    private static readonly Dictionary<string, Func<int, bool>> OfOrder = new()
    {
        [Default] = order => order == 0,
        ["lt"] = order => order < 0,
        ["lte"] = order => order <= 0,
        ["gt"] = order => order > 0,
        ["gte"] = order => order >= 0,
    };

    public static bool Exists(string name) => name == "in" || OfText.ContainsKey(name) || OfOrder.ContainsKey(name);

    /// <summary>The comparison with what the query says; null if that is not a value of the field's type.</summary>
    public static Func<object?, bool>? Compile(string name, Field field, string text)
    {
        if (name == "in")
        {
            return In(field, text);
        }

        if (OfText.TryGetValue(name, out var ofText))
        {
            return IsRegexBroken(name, text) ? null : value => value is not null && ofText(FieldWriter.Text(value), text);
        }

        if (name == Default && text is "None" or "none" or "null")
        {
            return value => value is null;
        }

        var ofOrder = OfOrder[name];
        return FieldReader.TryParse(field, text, out var operand)
            ? value => value is not null && ofOrder(ValueComparer.Instance.Compare(value, operand))
            : null;
    }

    private static Func<object?, bool>? In(Field field, string text)
    {
        var alternatives = text.Split(',').Select(part => Compile(Default, field, part)).ToList();
        return alternatives.Contains(null) ? null : value => alternatives.Exists(matches => matches!(value));
    }

    private static bool IsRegexBroken(string name, string text)
    {
        if (!name.EndsWith("regex", StringComparison.Ordinal))
        {
            return false;
        }

        try
        {
            _ = new Regex(text);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
