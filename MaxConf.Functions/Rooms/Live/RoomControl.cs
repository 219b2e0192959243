using MaxConf.Functions.Problems;
using MaxConf.Functions.Rooms.Activities;
using MaxConf.Functions.Rooms.Api;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Functions.Rooms.Live.Roster;
using MaxConf.Functions.Rooms.Live.Sessions;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Pexip.Management.Resources;
using MaxConf.Pexip.Results;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace MaxConf.Functions.Rooms.Live;

/// <summary>
/// Does what operators want done to a meeting or to somebody in it, with a record of it in the room's history. Where nobody meets, nothing
/// is done and nothing recorded.
/// </summary>
internal sealed class RoomControl(LiveRooms rooms, RosterReader rosters, ControlSessions sessions, ActionLog log)
{
    /// <summary>The answer to what Pexip has accepted: that it is carried out shows in the roster and in events.</summary>
    private static readonly StatusCodeResult Accepted = new(StatusCodes.Status202Accepted);

    /// <summary>Does something by the management node's commands.</summary>
    /// <param name="order">What.</param>
    /// <param name="act">Does it to the participant whom the order names, or else to the meeting, by their id.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IActionResult> ActAsync(
        ControlOrder order, Func<string, CancellationToken, Task<PexipResult>> act, CancellationToken cancellationToken) =>
        ActAsync(order, (conference, token) => act(order.Participant ?? conference.Id, token), () => Accepted, cancellationToken);

    /// <summary>Does something to a meeting, and answers it in a way of its own.</summary>
    public async Task<IActionResult> ActAsync(
        ControlOrder order,
        Func<LiveConference, CancellationToken, Task<PexipResult>> act,
        Func<IActionResult> answer,
        CancellationToken cancellationToken)
    {
        var found = await FindAsync(order, cancellationToken);
        return found.Problem is { } problem
            ? problem
            : await RecordAsync(order, token => act(found.Value!, token), answer, cancellationToken);
    }

    /// <summary>Does something that only the client API can: MaxConf's own participant joins the meeting, unless it is there.</summary>
    /// <param name="order">What.</param>
    /// <param name="act">Does it as that participant; false is Pexip's no.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IActionResult> ActInsideAsync(
        ControlOrder order, Func<ConferenceSession, CancellationToken, Task<PexipResult<bool>>> act, CancellationToken cancellationToken)
    {
        var found = await FindAsync(order, cancellationToken);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var rented = await sessions.RentAsync(order.Client, order.Room, cancellationToken);
        if (rented.Problem is { } notJoined)
        {
            return notJoined;
        }

        using var lease = rented.Value!;
        return await RecordAsync(order, async token => lease.Judge(await act(lease.Conference, token)), () => Accepted, cancellationToken);
    }

    /// <summary>The meeting; with the participant in it, where the order names one: an id may be of another room's meeting.</summary>
    private async Task<Found<LiveConference>> FindAsync(ControlOrder order, CancellationToken cancellationToken)
    {
        var found = await rooms.FindConferenceAsync(order.Client, order.Room, cancellationToken);
        if (found.Problem is not null || order.Participant is null)
        {
            return found;
        }

        var people = await rosters.ReadNowAsync(order.Room, cancellationToken);
        return people switch
        {
            { IsSuccess: false } => PexipProblems.OfList(people.Error),
            _ when people.Value.All(each => each.Id != order.Participant) => ProblemCatalog.ParticipantNotFound(),
            _ => found,
        };
    }

    private async Task<IActionResult> RecordAsync(
        ControlOrder order,
        Func<CancellationToken, Task<PexipResult>> act,
        Func<IActionResult> answer,
        CancellationToken cancellationToken)
    {
        var done = await log.RecordAsync(order, act, cancellationToken);
        rosters.Forget(order.Room);
        return done.IsSuccess ? answer() : await ExplainAsync(order, done.Error, cancellationToken);
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
