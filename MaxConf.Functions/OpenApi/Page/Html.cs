using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>
/// Elements of HTML. They are elements of XML, so that all text is encoded; and as HTML has its own idea of elements without content, all
/// but <c>meta</c> must have some.
/// </summary>
internal static class Html
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
        OmitXmlDeclaration = true,
    };

    /// <summary>An element.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">Attributes, elements and text; null is nothing.</param>
    public static XElement Tag(string name, params object?[] content) => new(name, content);

    /// <summary>The attribute <c>class</c>.</summary>
    public static XAttribute Class(string name) => new("class", name);

    /// <summary>The attribute <c>id</c>.</summary>
    public static XAttribute Id(string id) => new("id", id);

    /// <summary>A link to a place on the same host.</summary>
    public static XElement Link(string target, params object[] content) => new("a", new XAttribute("href", target), content);

    /// <summary>Code within a line.</summary>
    public static XElement Code(string text) => new("code", text);

    /// <summary>Code over several lines, in a box that the keyboard can scroll.</summary>
    public static XElement CodeBlock(string label, string text) => new(
        "pre", new XAttribute("tabindex", "0"), new XAttribute("role", "region"), new XAttribute("aria-label", label), Code(text));

    /// <summary>Paragraphs of text that has code between backticks, the one thing of CommonMark that we use.</summary>
    public static IEnumerable<XElement> Paragraphs(string? text) =>
        text is null ? [] : text.Split("\n\n").Select(paragraph => Tag("p", Line(paragraph)));

    /// <summary>The content of one paragraph.</summary>
    public static IEnumerable<XNode> Line(string text) =>
        text.Split('`').Select((part, i) => i % 2 == 1 ? (XNode)Code(part) : new XText(part));

    /// <summary>A whole page as UTF-8.</summary>
    public static byte[] Write(XElement html)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            new XDocument(new XDocumentType("html", null, null, null), html).Save(writer);
        }

        return stream.ToArray();
    }
}
