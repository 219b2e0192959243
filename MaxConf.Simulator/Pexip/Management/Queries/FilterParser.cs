using MaxConf.Simulator.Pexip.Management.Configuration;
using MaxConf.Simulator.Pexip.Management.Resources;

namespace MaxConf.Simulator.Pexip.Management.Queries;

/// <summary>Turns <c>field=value</c>, <c>field__lookup=value</c> and <c>relation__field__lookup=value</c> into predicates.</summary>
internal sealed class FilterParser<T>(ResourceView<T> view)
{
    /// <summary>Parses one parameter.</summary>
    /// <param name="key">The parameter's name.</param>
    /// <param name="text">The parameter's value.</param>
    /// <param name="matches">The predicate; null for a parameter that is no filter, which is ignored.</param>
    /// <returns>Why the filter is refused; null if it is not.</returns>
    public Refusal? Parse(string key, string text, out Func<T, bool>? matches)
    {
        matches = null;
        var path = key.Split("__", 2);
        if (view.Schema.Find(path[0]) is not { } field)
        {
            return null;
        }

        if (!view.Schema.CanFilter(field))
        {
            return Refusal.Error($"The '{field.Name}' field does not allow filtering.");
        }

        var rest = path.Length > 1 ? path[1] : Lookup.Default;
        return Lookup.Exists(rest) ? ParseValue(field, rest, text, out matches) : ParseRelation(field, rest, text, out matches);
    }

    private Refusal? ParseValue(Field field, string lookup, string text, out Func<T, bool>? matches)
    {
        matches = null;
        if (Lookup.Compile(lookup, field, text) is not { } compare)
        {
            return Refusal.Error("Invalid resource lookup data provided (mismatched type).");
        }

        matches = row => Values(row, field).Any(compare);
        return null;
    }

    private Refusal? ParseRelation(Field field, string rest, string text, out Func<T, bool>? matches)
    {
        matches = null;
        if (!view.Schema.Traversing.Contains(field.Name) || view.Relation(field) is not { } relation)
        {
            return Refusal.Error($"Unsupported lookup '{rest}' for the '{field.Name}' field.");
        }

        var refusal = new FilterParser<ConfigurationRow>(relation.View).Parse(rest, text, out var related);
        if (refusal is not null)
        {
            return refusal;
        }

        if (related is null)
        {
            return Refusal.Error($"Cannot resolve '{rest}' into a field of '{field.Name}'.");
        }

        matches = row => relation.Follow(row).Any(related);
        return null;
    }

    private IEnumerable<object?> Values(T row, Field field) => view.Read(row, field) switch
    {
        IEnumerable<long> ids => ids.Cast<object?>(),
        IEnumerable<string> texts when field.Type == FieldType.Texts => texts,
        IEnumerable<ConfigurationRow> rows => rows.Select(related => (object?)(long)related.Id),
        var value => [value],
    };
}
