using System.ComponentModel;
using MaxConf.Functions.Rooms.Naming;
using Microsoft.Net.Http.Headers;
using Microsoft.OpenApi;

namespace MaxConf.Functions.OpenApi.Document;

/// <summary>What functions take besides a body.</summary>
internal static class Parameters
{
    /// <summary>The route's parameter for a room.</summary>
    public const string Room = "room_name";

    /// <summary>A function's parameters: of its route, of its query, and headers.</summary>
    public static IList<IOpenApiParameter> Of(HttpFunction function)
    {
        var query = new QueryRecorder();
        function.Find<ReadsQueryAttribute>()?.Ask(query);
        return
        [
            .. function.RouteParameters.Select(name => OfRoute(function, name)),
            .. query.Parameters,
            .. function.All<RequestParameterAttribute>().Select(Described),
            .. function.Find<EntityTaggedAttribute>() is null ? [] : new[] { IfNoneMatch() },
        ];
    }

    private static OpenApiParameter OfRoute(HttpFunction function, string name) => new()
    {
        Name = name,
        In = ParameterLocation.Path,
        Required = true,
        Description = function.FindOf<DescriptionAttribute>(name)?.Description ?? (name == Room ? "The name of the room." : null),
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = name == Room ? RoomName.MaxLength : null },
        Example = name == Room ? Examples.RoomName : null,
    };

    private static OpenApiParameter Described(RequestParameterAttribute parameter) => new()
    {
        Name = parameter.Name,
        In = parameter.Location,
        Required = parameter.IsRequired,
        Description = parameter.About,
        Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            MaxLength = parameter.MaxLength > 0 ? parameter.MaxLength : null,
            Pattern = parameter.Pattern,
        },
        Example = parameter.Example,
    };

    private static OpenApiParameter IfNoneMatch() => new()
    {
        Name = HeaderNames.IfNoneMatch,
        In = ParameterLocation.Header,
        Description = "The tags of the answers that the caller has.",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String },
    };
}
