using MaxConf.Simulator.Pexip.Management.Resources;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management.Queries;

/// <summary>Answers a list request: filters, sorts and cuts out the page.</summary>
internal sealed class ResourceQuery<T>(ResourceView<T> view)
{
    private readonly FilterParser<T> _filters = new(view);

    /// <summary>Runs the query.</summary>
    /// <param name="rows">All rows, or at least all that can match, in their natural order.</param>
    /// <param name="query">The query string.</param>
    /// <param name="page">The page, if the query is accepted.</param>
    /// <returns>Why the query is refused; null if it is not.</returns>
    public Refusal? Run(IEnumerable<T> rows, IQueryCollection query, out Page<T>? page)
    {
        page = null;
        if (PageRange.Read(query, out var range) is { } badRange)
        {
            return badRange;
        }

        if (Filter(ref rows, query) is { } badFilter)
        {
            return badFilter;
        }

        if (Sort(ref rows, query) is { } badOrder)
        {
            return badOrder;
        }

        var matches = rows as IReadOnlyCollection<T> ?? [.. rows];
        page = new([.. matches.Skip(range.Offset).Take(range.Limit)], range.Limit, range.Offset, matches.Count);
        return null;
    }

    private Refusal? Filter(ref IEnumerable<T> rows, IQueryCollection query)
    {
        foreach (var (key, values) in query)
        {
            if (_filters.Parse(key, values.LastOrDefault() ?? "", out var matches) is { } refusal)
            {
                return refusal;
            }

            if (matches is not null)
            {
                rows = rows.Where(matches);
            }
        }

        return null;
    }

    private Refusal? Sort(ref IEnumerable<T> rows, IQueryCollection query)
    {
        foreach (var order in query["order_by"].Reverse())
        {
            var name = order!.TrimStart('-');
            if (!view.Schema.Ordering.Contains(name))
            {
                return Refusal.Error($"No matching '{name}' field for ordering on.");
            }

            var field = view.Schema[name];
            rows = order.StartsWith('-')
                ? rows.OrderByDescending(row => view.Read(row, field), ValueComparer.Instance)
                : rows.OrderBy(row => view.Read(row, field), ValueComparer.Instance);
        }

        return null;
    }
}
