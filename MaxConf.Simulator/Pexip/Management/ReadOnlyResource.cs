using MaxConf.Simulator.Pexip.Management.Resources;
using Microsoft.AspNetCore.Http;

namespace MaxConf.Simulator.Pexip.Management;

/// <summary>A resource of the status and history families: GET and nothing else.</summary>
internal sealed class ReadOnlyResource<T>(ResourceView<T> view, Func<IEnumerable<T>> rows) : IManagementResource
    where T : class
{
    private readonly Field _id = view.Schema["id"];

    public ManagementAnswer Answer(ManagementRequest request)
    {
        if (request.Method != HttpMethods.Get)
        {
            return ManagementAnswer.MethodNotAllowed("GET");
        }

        if (request.Id is null)
        {
            return ListAnswer.Page(view, rows(), request);
        }

        var row = rows().FirstOrDefault(row => FieldWriter.Text(view.Read(row, _id)) == request.Id);
        return row is null ? ManagementAnswer.NotFound : ListAnswer.Row(view, row);
    }
}
