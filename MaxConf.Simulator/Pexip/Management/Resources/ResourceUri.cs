using System.Globalization;

namespace MaxConf.Simulator.Pexip.Management.Resources;

/// <summary>The paths by which resources name each other.</summary>
internal static class ResourceUri
{
    public static string Configuration(string resource, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/admin/configuration/v1/{resource}/{id}/");

    public static string Status(string resource, object id) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/admin/status/v1/{resource}/{id}/");

    public static string History(string resource, string id) => $"/api/admin/history/v1/{resource}/{id}/";

    /// <summary>The id in the URI of a configuration resource; null if it is not one of that resource.</summary>
    public static int? ParseConfiguration(string? uri, string resource)
    {
        var prefix = $"/api/admin/configuration/v1/{resource}/";
        if (uri is null || !uri.StartsWith(prefix, StringComparison.Ordinal) || !uri.EndsWith('/') || uri.Length <= prefix.Length)
        {
            return null;
        }

        var id = uri.AsSpan(prefix.Length, uri.Length - prefix.Length - 1);
        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
    }
}
