using System.Text.Json;
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
        .Select(node => (node, Fault: Check(node.Text, file.Resolve(node.Children[0].Text))))
        .Where(each => each.Fault is not null)
        .Select(each => file.Fault(each.node.Line, $"{each.node.Children[0].Text}: {each.Fault}"));

    private static string? Check(string function, string path)
    {
        if (!File.Exists(path))
        {
            return "there is no such file";
        }

        var text = File.ReadAllText(path);
        if (text.Length > (function == "loadTextContent" ? MaxTextLength : MaxJsonLength))
        {
            return "it is too long";
        }

        return Path.GetExtension(path) switch
        {
            ".json" => FaultOf<JsonException>(() => JsonDocument.Parse(text).Dispose()),
            ".xml" => FaultOf<XmlException>(() => XDocument.Parse(text)),
            _ => string.IsNullOrWhiteSpace(text) ? "it is empty" : null,
        };
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
