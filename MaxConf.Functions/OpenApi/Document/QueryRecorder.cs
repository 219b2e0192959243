using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using MaxConf.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>A reader of no query at all, which takes down what it is asked for: names, types, bounds and defaults.</summary>
internal sealed class QueryRecorder() : QueryReader(QueryCollection.Empty)
{
    private readonly List<OpenApiParameter> _parameters = [];

    /// <summary>The parameters asked for, in that order.</summary>
    public IReadOnlyList<OpenApiParameter> Parameters => _parameters;

    /// <inheritdoc />
    public override T Read<T>(string name, T absent, Parser<T> parse, string rule, string about)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        var choices = type.IsEnum ? ChoicesOf(type) : null;
        Add(name, choices is null ? $"{about} It {rule}." : about, new() { Type = JsonSchemaType.String, Enum = choices });
        return absent;
    }

    /// <inheritdoc />
    public override string? Text(string name, int maxLength, string about)
    {
        Add(name, about, new() { Type = JsonSchemaType.String, MaxLength = maxLength });
        return null;
    }

    /// <inheritdoc />
    public override bool Flag(string name, bool absent, string about)
    {
        Add(name, about, new() { Type = JsonSchemaType.Boolean, Default = absent });
        return absent;
    }

    /// <inheritdoc />
    public override int Number(string name, int absent, int min, int max, string about)
    {
        Add(name, about, new()
        {
            Type = JsonSchemaType.Integer,
            Format = "int32",
            Minimum = JsonSerializer.Serialize(min),
            Maximum = JsonSerializer.Serialize(max),
            Default = absent,
        });
        return absent;
    }

    private static List<JsonNode> ChoicesOf(Type type) =>
        [.. JsonSerializerOptions.Default.GetJsonSchemaAsNode(type)["enum"]!.AsArray().Select(choice => choice!.DeepClone())];

    private void Add(string name, string about, OpenApiSchema schema) =>
        _parameters.Add(new() { Name = name, In = ParameterLocation.Query, Description = about, Schema = schema });
}
