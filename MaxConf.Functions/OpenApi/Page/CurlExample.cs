using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Page;

/// <summary>An operation as a line for a shell.</summary>
internal static class CurlExample
{
    private const string NextLine = " \\\n  ";

    /// <summary>The call, with what it needs and no more.</summary>
    public static string Of(OpenApiDocument document, Operation operation)
    {
        var curl = new StringBuilder("curl ");
        if (operation.Method != HttpMethod.Get)
        {
            curl.Append("-X ").Append(operation.Method).Append(' ');
        }

        curl.Append('"').Append("$MAXCONF").Append(PathOf(operation)).Append('"');
        if (operation.SignIn is { } signIn)
        {
            curl.Append(NextLine).Append(CredentialsOf(document.Components!.SecuritySchemes![signIn]));
        }

        if (BodyOf(operation) is { } body)
        {
            curl.Append(NextLine).Append("-H \"Content-Type: application/json\"");
            curl.Append(NextLine).Append("-d ").Append(Quote(body.ToJsonString()));
        }

        return curl.ToString();
    }

    private static string PathOf(Operation operation)
    {
        var path = operation.Path;
        var query = new List<string>();
        foreach (var parameter in operation.Value.Parameters?.Where(parameter => parameter.Required) ?? [])
        {
            var value = parameter.Example?.ToString() ?? parameter.Name!.ToUpperInvariant();
            if (parameter.In == ParameterLocation.Path)
            {
                path = path.Replace($"{{{parameter.Name}}}", value, StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{parameter.Name}={value}");
            }
        }

        return query.Count == 0 ? path : $"{path}?{string.Join('&', query)}";
    }

    private static string CredentialsOf(IOpenApiSecurityScheme scheme) => scheme switch
    {
        { Type: SecuritySchemeType.ApiKey } => $"-H \"{scheme.Name}: $TOKEN\"",
        { Scheme: "basic" } => "-u \"$USERNAME:$PASSWORD\"",
        _ => "-H \"Authorization: Bearer $TOKEN\"",
    };

    private static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    private static JsonNode? BodyOf(Operation operation) =>
        operation.Value.RequestBody?.Content?.Values.Select(ExampleOf).FirstOrDefault();

    private static JsonNode? ExampleOf(OpenApiMediaType content) => content.Example ?? content.Schema?.Examples?.FirstOrDefault();
}
