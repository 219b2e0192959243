using System.Text;
using System.Text.Json.Nodes;
using MaxConf.Simulator.Pexip.Management.Configuration;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management.Commands;

/// <summary><c>command/v1/{name}/{command}/</c>: POST and nothing else; without a command, the list of them.</summary>
internal sealed class CommandResource(string name, ConfigurationDatabase database, params Command[] commands) : IManagementResource
{
    private readonly Dictionary<string, Command> _byName = commands.ToDictionary(command => command.Name);

    public ManagementAnswer Answer(ManagementRequest request)
    {
        if (request.Id is null)
        {
            return request.Method == HttpMethods.Get ? List() : ManagementAnswer.MethodNotAllowed("GET");
        }

        if (!_byName.TryGetValue(request.Id, out var command))
        {
            return ManagementAnswer.NotFound;
        }

        return request.Method == HttpMethods.Post ? Run(command, request) : ManagementAnswer.MethodNotAllowed("POST");
    }

    private ManagementAnswer Run(Command command, ManagementRequest request)
    {
        if (command.Schema.FindMissing(request.Body) is { } missing)
        {
            return ManagementAnswer.Refused(Refusal.Missing(missing));
        }

        var messages = new List<KeyValuePair<string, string>>();
        var values = new BodyReader(command.Schema, database).Read(request.Body, messages);
        if (messages.Count > 0)
        {
            return ManagementAnswer.Refused(Refusal.Invalid(command.Name, messages));
        }

        var outcome = command.Run(new(command.Schema, values));
        return outcome.Fault is { } fault
            ? ManagementAnswer.Refused(Refusal.Invalid(command.Name, [fault]))
            : Write(StatusCodes.Status202Accepted, new() { ["status"] = "success", ["data"] = outcome.Data });
    }

    private ManagementAnswer List()
    {
        var list = new JsonObject();
        foreach (var command in commands)
        {
            var path = $"{ManagementPath.Prefix}/command/v1/{name}/{command.Name}/";
            list[command.Name] = new JsonObject { ["list_endpoint"] = path, ["schema"] = $"{path}schema/" };
        }

        return Write(StatusCodes.Status200OK, list);
    }

    private static ManagementAnswer Write(int status, JsonObject body) => new(status, Encoding.UTF8.GetBytes(body.ToJsonString()));
}
