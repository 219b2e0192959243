using System.Globalization;
using MaxConf.Functions.Rooms.Live.Actions;
using MaxConf.Pexip.Results;

namespace MaxConf.Tests.Functions.Rooms.Live.Actions;

public sealed class RoomActionsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public void With_MoreThanAreKept_ForgetsTheOldest()
    {
        var actions = Enumerable.Range(0, RoomActions.MaxKept + 5)
            .Aggregate((IReadOnlyList<RoomAction>)[], (known, id) => known.With(Action(id)));

        Assert.Equal(RoomActions.MaxKept, actions.Count);
        Assert.Equal(("5", "104"), (actions[0].Id, actions[^1].Id));
    }

    [Fact]
    public void With_TheLastWordOnOneThatIsThere_TakesItsPlace()
    {
        IReadOnlyList<RoomAction> actions = [Action(1), Action(2)];

        var after = actions.With(actions[0].After(null));

        Assert.Equal([RoomActionOutcome.Accepted, RoomActionOutcome.Asked], after.Select(action => action.Outcome));
    }

    [Theory]
    [InlineData(null, "Accepted")]
    [InlineData(PexipErrorKind.Refused, "Refused")]
    [InlineData(PexipErrorKind.NotFound, "Refused")]
    [InlineData(PexipErrorKind.Unavailable, "Failed")]
    [InlineData(PexipErrorKind.TimedOut, "Failed")]
    [InlineData(PexipErrorKind.NotAuthorized, "Failed")]
    public void After_WhatCameOfIt_HasOutcomeAndKind(PexipErrorKind? kind, string outcome)
    {
        var after = Action(1).After(kind is { } failed ? new PexipError(failed, "x") : null);

        Assert.Equal((outcome, kind), (after.Outcome.ToString(), after.Error));
    }

    private static RoomAction Action(int id) =>
        new(id.ToString(CultureInfo.InvariantCulture), Now, "caller", RoomActionKind.Lock, null, null, RoomActionOutcome.Asked);
}
