using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;

namespace MaxConf.Tests.Infrastructure.Bicep.Rules;

/// <summary>Files that are taken in exist, and are what they seem to be.</summary>
internal static class ContentRules
{
    // What Bicep takes in as text, in characters, and as JSON.
    private const int MaxTextLength = 131_072;
    private const int MaxJsonLength = 1_048_576;

    /// <summary>Files that cannot be taken in.</summary>
    public static IEnumerable<string> Broken(BicepFile file) => file.Nodes
        .Where(node => node is { Kind: BicepNodeKind.Call, Text: "loadTextContent" or "loadJsonContent" })
        .Select(node => (node, Fault: Check(node, file.Resolve(node.Children[0].Text))))
        .Where(each => each.Fault is not null)
        .Select(each => file.Fault(each.node.Line, $"{each.node.Children[0].Text}: {each.Fault}"));

    private static string? Check(BicepNode call, string path)
    {
        if (!File.Exists(path))
        {
            return "there is no such file";
        }

        var text = File.ReadAllText(path);
        if (text.Length > (call.Text == "loadTextContent" ? MaxTextLength : MaxJsonLength))
        {
            return "it is too long";
        }

        return Path.GetExtension(path) switch
        {
            ".json" => FaultOf<JsonException>(() => Find(text, call.Children.ElementAtOrDefault(1)?.Text)),
            ".xml" => FaultOf<XmlException>(() => XDocument.Parse(text)),
            _ => string.IsNullOrWhiteSpace(text) ? "it is empty" : null,
        };
    }

    /// <summary>Reads JSON, and in it what is at a path such as <c>a.b</c>.</summary>
    private static void Find(string json, string? path)
    {
        var found = (path?.Split('.') ?? []).Aggregate(JsonNode.Parse(json), (at, name) => (at as JsonObject)?[name]);
        if (found is null)
        {
            throw new JsonException($"it has no {path}");
        }
    }

    private static string? FaultOf<TException>(Action parse)
        where TException : Exception
    {
        try
        {
            parse();
            return null;
        }
        catch (TException exception)
        {
            return exception.Message;
        }
    }
}
