using MaxConf.Simulator.Pexip.Management.Queries;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>Finds the few rows that can match a query by index, so that a look-up by name does not read a hundred thousand rows.</summary>
internal static class UniqueCandidates
{
    /// <summary>The candidates; null if no index helps and all rows are.</summary>
    public static IReadOnlyList<ConfigurationRow>? Find(ConfigurationStore store, ConfigurationDatabase database, IQueryCollection query)
    {
        foreach (var field in store.Schema.Fields.Where(field => field.IsUnique))
        {
            if (Text(query, field.Name) is { } text)
            {
                return store.FindUnique(field.Name, text) is { } row ? [row] : [];
            }
        }

        return store == database.Conferences && Text(query, "aliases__alias") is { } alias ? FindByAlias(database, alias) : null;
    }

    private static IReadOnlyList<ConfigurationRow> FindByAlias(ConfigurationDatabase database, string alias) =>
        database.Aliases.FindUnique("alias", alias) is { } row
        && database.Conferences.Find((int)row.Integer("conference")) is { } conference ? [conference] : [];

    private static string? Text(IQueryCollection query, string key) =>
        query.TryGetValue(key, out var value) || query.TryGetValue($"{key}__{Lookup.Default}", out value) ? value.LastOrDefault() : null;
}
