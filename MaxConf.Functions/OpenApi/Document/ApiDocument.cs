using System.Reflection;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>The API's description, OpenAPI 3.1, made of the functions themselves.</summary>
internal static class ApiDocument
{
    private const string About =
        """
        MaxConf makes Virtual Meeting Rooms on a Pexip Infinity platform, hands out what is needed to join them, and deletes each when its
        call is over.

        Bodies are JSON in UTF-8, with names in snake case as Pexip's. Times are in UTC. Rooms have PINs: whoever may read them keeps them
        secret, and no answer that has them may be stored.

        Whatever fails is answered with problem details (RFC 9457, `application/problem+json`). Programs test `type`, which never changes
        its meaning; people read `detail`; `errors` has the broken rules by field; `traceId` is what to quote when asking for help. After
        503 and 504, `Retry-After` says when to try again. A path or method that is not listed here is answered in the same form, with
        the type `about:blank`.
        """;

    /// <summary>Describes the HTTP functions of an assembly.</summary>
    /// <exception cref="InvalidOperationException">A function is described by what is not there; the message says what to add.</exception>
    public static OpenApiDocument Of(Assembly assembly)
    {
        var document = new OpenApiDocument
        {
            Info = new() { Title = "MaxConf", Version = "1.0.0", Description = Unwrap(About) },
            Servers = [new() { Url = "/", Description = "Where this document is." }],
            Tags = ApiTags.All.ToHashSet(),
            Paths = [],
        };
        SignIns.AddTo(document);
        var operations = new Operations(document, new SchemaCatalog(document));
        foreach (var function in HttpFunction.Of(assembly).Where(function => !function.IsHidden))
        {
            Add(document.Paths, function, operations);
        }

        // They came as they were needed: a new function must not stir all of them.
        document.Components!.Schemas = Sort(document.Components.Schemas!);
        document.Components.Responses = Sort(document.Components.Responses!);
        return document;
    }

    private static Dictionary<string, T> Sort<T>(IDictionary<string, T> components) =>
        components.OrderBy(component => component.Key, StringComparer.Ordinal).ToDictionary();

    /// <summary>Takes out the ends of the source's lines; those of paragraphs stay.</summary>
    private static string Unwrap(string text) =>
        string.Join("\n\n", text.Split("\n\n").Select(paragraph => paragraph.ReplaceLineEndings(" ")));

    private static void Add(OpenApiPaths paths, HttpFunction function, Operations operations)
    {
        if (!paths.TryGetValue(function.Path, out var path))
        {
            paths[function.Path] = path = new OpenApiPathItem();
        }

        foreach (var method in function.Methods)
        {
            ((OpenApiPathItem)path).AddOperation(method, operations.Of(function, method));
        }
    }
}
