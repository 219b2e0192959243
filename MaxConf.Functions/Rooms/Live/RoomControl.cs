using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>
/// Does what operators want done to a meeting, with a record of it in the room's history. Where nobody meets, nothing is done and nothing
/// recorded.
/// </summary>
internal sealed class RoomControl(LiveRooms rooms, RosterReader rosters, ActionLog log)
{
    /// <summary>The answer to what Pexip has accepted: that it is carried out shows in the roster and in events.</summary>
    private static readonly StatusCodeResult Accepted = new(StatusCodes.Status202Accepted);

    /// <summary>Does something to a whole meeting.</summary>
    /// <param name="order">What.</param>
    /// <param name="act">Does it to the meeting of an id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IActionResult> ActAsync(
        ControlOrder order, Func<string, CancellationToken, Task<PexipResult>> act, CancellationToken cancellationToken) =>
        ActAsync(order, (conference, token) => act(conference.Id, token), () => Accepted, cancellationToken);

    /// <summary>Does something to a whole meeting, and answers it in a way of its own.</summary>
    public async Task<IActionResult> ActAsync(
        ControlOrder order,
        Func<LiveConference, CancellationToken, Task<PexipResult>> act,
        Func<IActionResult> answer,
        CancellationToken cancellationToken)
    {
        var found = await rooms.FindConferenceAsync(order.Client, order.Room, cancellationToken);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var done = await RecordAsync(order, token => act(found.Value!, token), cancellationToken);
        return done.IsSuccess ? answer() : await ExplainAsync(order, done.Error, cancellationToken);
    }

    /// <summary>Does something to a participant, who has to be of the room's own meeting.</summary>
    /// <param name="order">What, and to whom.</param>
    /// <param name="act">Does it to the participant of an id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IActionResult> ActOnParticipantAsync(
        ControlOrder order, Func<string, CancellationToken, Task<PexipResult>> act, CancellationToken cancellationToken)
    {
        var found = await rooms.FindConferenceAsync(order.Client, order.Room, cancellationToken);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var people = await rosters.ReadNowAsync(order.Room, cancellationToken);
        if (!people.IsSuccess)
        {
            return PexipProblems.OfList(people.Error);
        }

        if (people.Value.All(each => each.Id != order.Participant))
        {
            return ProblemCatalog.ParticipantNotFound();
        }

        var done = await RecordAsync(order, token => act(order.Participant!, token), cancellationToken);
        return done.IsSuccess ? Accepted : await ExplainAsync(order, done.Error, cancellationToken);
    }

    private async Task<PexipResult> RecordAsync(
        ControlOrder order, Func<CancellationToken, Task<PexipResult>> act, CancellationToken cancellationToken)
    {
        var done = await log.RecordAsync(order, act, cancellationToken);
        rosters.Forget(order.Room);
        return done;
    }

    /// <summary>What Pexip does not find was there a moment ago: the participant has left since, or the meeting has ended.</summary>
    private async Task<Problem> ExplainAsync(ControlOrder order, PexipError error, CancellationToken cancellationToken) => error.Kind switch
    {
        PexipErrorKind.NotFound when order.Participant is not null => ProblemCatalog.ParticipantNotFound(),
        PexipErrorKind.NotFound => await rooms.ExplainAbsenceAsync(order.Client, order.Room, cancellationToken),
        PexipErrorKind.Refused or PexipErrorKind.AlreadyExists => PexipProblems.OfRefusal(RoomTaskAnswer.Refused(error).Error!),
        _ => PexipProblems.Of(error),
    };
}
