namespace MaxConf.Simulator.Pexip.Management.Configuration;

/// <summary>The platform-wide settings: one row, which can be read and patched, and never created or deleted.</summary>
internal sealed class GlobalResource(IManagementResource rows) : IManagementResource
{
    public ManagementAnswer Answer(ManagementRequest request) => (request.Method, request.Id) switch
    {
        ("GET", _) or ("PATCH" or "PUT", not null) => rows.Answer(request),
        (_, null) => ManagementAnswer.MethodNotAllowed("GET"),
        _ => ManagementAnswer.MethodNotAllowed("GET,PUT,PATCH"),
    };
}
