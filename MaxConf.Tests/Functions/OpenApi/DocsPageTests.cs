using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MaxConf.Functions.OpenApi;
using MaxConf.Functions.OpenApi.Page;
using Microsoft.OpenApi;

namespace MaxConf.Tests.Functions.OpenApi;

/// <summary>The page for people, which is XML too.</summary>
public sealed class DocsPageTests
{
    private static readonly XElement Page = Parse(ApiDescription.Page.Body);

    public static TheoryData<string> Operations => [.. OperationCall.All.Keys];

    [Theory]
    [MemberData(nameof(Operations))]
    public void Page_EveryOperation_IsOnItWithAllItHas(string id)
    {
        var operation = OperationCall.All[id];
        var article = Article(Page, id);

        Assert.Equal(operation.Name, article.Elements("p").First().Value);
        var texts = article.Descendants().Select(element => element.Value);
        Assert.Empty(operation.Parameters.Select(parameter => (string)parameter["name"]!).Concat(operation.Statuses).Except(texts));
        Assert.StartsWith("curl ", article.Elements("pre").Single().Value, StringComparison.Ordinal);
        Assert.Single(Page.Element("body")!.Element("nav")!.Descendants("a"), link => (string?)link.Attribute("href") == $"#{id}");
    }

    [Fact]
    public void Page_Links_LeadSomewhereOnItOrToThisHost()
    {
        var ids = Page.Descendants().Attributes("id").Select(id => "#" + id.Value).ToList();
        var links = Page.Descendants().Attributes("href").Select(link => link.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(["/openapi.json"], links.Except(ids));
    }

    [Fact]
    public void Page_Markup_LoadsAndRunsNothing()
    {
        string[] elements =
        [
            "a", "article", "body", "code", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "head", "header", "html", "li", "main", "meta",
            "nav", "p", "pre", "section", "span", "strong", "style", "title", "ul",
        ];
        string[] attributes =
            ["aria-label", "aria-labelledby", "charset", "class", "content", "href", "id", "lang", "name", "role", "tabindex"];

        Assert.Empty(Page.DescendantsAndSelf().Select(element => element.Name.LocalName).Except(elements));
        Assert.Empty(Page.DescendantsAndSelf().Attributes().Select(attribute => attribute.Name.LocalName).Except(attributes));
        Assert.DoesNotContain("url(", Page.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    /// <summary>HTML has no short form of elements without content: it would take what follows for their content.</summary>
    [Fact]
    public void Page_Elements_HaveContent() =>
        Assert.All(Page.Descendants().Where(element => element.IsEmpty), element => Assert.Equal("meta", element.Name.LocalName));

    [Fact]
    public void Page_Headings_AreUnderOneAnotherWithoutGaps()
    {
        var levels = Page.Descendants().Select(element => element.Name.LocalName).Where(name => name is ['h', >= '1' and <= '6'])
            .Select(name => name[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Skip(1).Zip(levels), pair => Assert.InRange(pair.First, 2, pair.Second + 1));
    }

    [Fact]
    public void Page_TextThatLooksLikeMarkup_StaysText()
    {
        const string Evil = "<script>alert('&amp;')</script>\"";
        var document = OpenApiDocument.Parse(ApiContract.Document.ToJsonString()).Document!;
        document.Info.Title = document.Info.Description = Evil;
        foreach (var operation in document.Paths["/room/create"].Operations!.Values)
        {
            (operation.Summary, operation.Description) = (Evil, Evil);
            ((OpenApiParameter)operation.Parameters![0]).Description = Evil;
            ((OpenApiParameter)operation.Parameters[0]).Example = JsonValue.Create(Evil);
        }

        var page = Parse(DocsPage.Of(document).Body);

        Assert.Empty(page.Descendants("script"));
        Assert.Equal($"{Evil} API", page.Descendants("h1").Single().Value);
        Assert.Equal(Evil, Article(page, "createRoom").Element("h3")!.Value);
    }

    private static XElement Article(XElement page, string id) =>
        page.Descendants("article").Single(article => (string?)article.Attribute("id") == id);

    private static XElement Parse(ReadOnlyMemory<byte> page) =>
        XDocument.Parse(Encoding.UTF8.GetString(page.Span), LoadOptions.PreserveWhitespace).Root!;
}
