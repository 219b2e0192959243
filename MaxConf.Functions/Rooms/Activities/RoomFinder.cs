using MaxConf.Pexip.Management;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;

namespace MaxConf.Functions.Rooms.Activities;

/// <summary>
/// Finds a room's own VMR. It is looked up anew each time: an id alone may be another room's by now, such as after Pexip was restored
/// from a backup.
/// </summary>
internal sealed class RoomFinder(PexipManagementClient pexip)
{
    /// <summary>
    /// The VMR; not found where there is none, or only a stranger's. A VMR whose making was left in doubt has no id in
    /// <paramref name="task"/>: of that name it is ours only with our tag.
    /// </summary>
    public async Task<PexipResult<Conference>> FindAsync(RoomTask task, CancellationToken cancellationToken)
    {
        var found = await pexip.FindConferenceAsync(task.Name, cancellationToken);
        if (!found.IsSuccess)
        {
            return task.ConferenceId is { } id && found.Error.Kind == PexipErrorKind.NotFound
                ? await FindRenamedAsync(id, task.Tag, cancellationToken)
                : found;
        }

        var isOurs = task.ConferenceId is { } known ? found.Value.Id == known : found.Value.Tag == task.Tag;
        return isOurs ? found : new PexipError(PexipErrorKind.NotFound, "The VMR of this name is not ours.");
    }

    /// <summary>Somebody may have given our VMR another name.</summary>
    private async Task<PexipResult<Conference>> FindRenamedAsync(int id, string tag, CancellationToken cancellationToken)
    {
        var found = await pexip.GetConferenceAsync(id, cancellationToken);
        return !found.IsSuccess || found.Value.Tag == tag
            ? found
            : new PexipError(PexipErrorKind.NotFound, "The VMR of this id is another room's.");
    }
}
