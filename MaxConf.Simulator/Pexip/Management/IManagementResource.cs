namespace MaxConf.Simulator.Pexip.Management;

/// <summary>A resource of the management API. Called with the platform's lock held.</summary>
internal interface IManagementResource
{
    /// <summary>Answers a request to the list, or to one row if the request has an id.</summary>
    ManagementAnswer Answer(ManagementRequest request);
}
