using System.Text.Json;

namespace MaxConf.Embedded.Hosting;

/// <summary>What the host takes from <c>host.json</c>, the settings file of the Functions host.</summary>
/// <param name="RoutePrefix">First part of every HTTP function's path; default <c>api</c>.</param>
/// <param name="HubName">Name of the task hub; default <c>TestHubName</c>, as in the Functions host on a developer's machine.</param>
internal sealed record HostJson(string RoutePrefix = "api", string HubName = "TestHubName")
{
    private const string FileName = "host.json";

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads the file from the first of the folders that has it; none gives the defaults.</summary>
    /// <exception cref="EmbeddedHostException">The file is not JSON.</exception>
    public static HostJson Read(params IEnumerable<string> folders)
    {
        var file = folders.Select(folder => Path.Combine(folder, FileName)).FirstOrDefault(File.Exists);
        return file is null ? new() : Parse(file);
    }

    private static HostJson Parse(string file)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file), Lenient);
            var defaults = new HostJson();
            return new(
                Text(document.RootElement, "extensions", "http", "routePrefix") ?? defaults.RoutePrefix,
                Text(document.RootElement, "extensions", "durableTask", "hubName") ?? defaults.HubName);
        }
        catch (JsonException e)
        {
            throw new EmbeddedHostException($"{file} is not JSON: {e.Message}", e);
        }
    }

    private static string? Text(JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }
}
