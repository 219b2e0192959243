using MaxConf.Functions.Rooms;
using MaxConf.Functions.Rooms.Naming;
using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using Microsoft.Extensions.Options;

namespace MaxConf.Functions.Maintenance.GarbageCollection.Reconciling;

/// <summary>Reads all VMRs from Pexip.</summary>
internal sealed class VmrLister(PexipManagementClient pexip, UuiDataDecoder tags, IOptions<RoomsOptions> options)
{
    /// <summary>The VMRs, page by page as they are asked for; nothing of what else Pexip lists in the same place.</summary>
    /// <exception cref="MaxConf.Pexip.Results.PexipException">A page cannot be had.</exception>
    public IAsyncEnumerable<Vmr> ListAsync(CancellationToken cancellationToken) =>
        pexip.ListConferencesAsync(new() { ServiceType = ServiceTypes.Conference }, cancellationToken).Select(Judge);

    private Vmr Judge(Conference conference)
    {
        var tag = conference.Tag ?? "";
        return new(conference.Id, conference.Name, tag)
        {
            // A name that cannot be a room's cannot have an orchestration, whatever the tag.
            IsOurs = RoomName.IsGenerated(conference.Name) || (RoomName.TryParse(conference.Name, out _) && tags.IsAllowed(tag)),
            IsPersistent = options.Value.IsPersistent(conference.Name),
        };
    }
}
