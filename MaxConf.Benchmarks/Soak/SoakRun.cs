using MaxConf.Pexip.Client.Rosters;
using MaxConf.Pexip.Client.Sessions;
using MaxConf.Simulator.Day.Scripts;

namespace MaxConf.Benchmarks.Soak;

/// <summary>
/// People live in rooms for a while, and streams are cut under them; then rosters are compared, everybody leaves, and what is left is
/// counted.
/// </summary>
internal sealed class SoakRun(SoakOptions options)
{
    /// <summary>How long what is on its way is waited for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan BetweenCuts = TimeSpan.FromSeconds(1);

    private readonly SoakTally _tally = new();

    public async Task<SoakReport> RunAsync(CancellationToken cancellation)
    {
        await using var site = await SoakSite.OpenAsync(cancellation);
        foreach (var room in Enumerable.Range(0, options.Rooms))
        {
            await site.MakeRoomAsync(room, cancellation);
        }

        var before = await site.CountAsync(cancellation);
        var people = Enumerable.Range(0, options.People).Select(number => new SoakPerson(site, options, _tally, number)).ToList();
        await LiveAsync(site, people, cancellation);
        await Task.WhenAll(people.Select(person => person.Session).OfType<ConferenceSession>().Select(CompareAsync));
        var during = await site.CountAsync(cancellation);
        await Task.WhenAll(people.Select(person => person.LeaveAsync()));
        var after = await SettleAsync(site, before, cancellation);
        return new(
            options, _tally, before, during, after,
            site.Meters.Sum("maxconf.pexip.conference_events"), site.Meters.Sum("maxconf.pexip.event_stream_losses"));
    }

    private async Task LiveAsync(SoakSite site, List<SoakPerson> people, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        end.CancelAfter(options.Duration);
        await Task.WhenAll([.. people.Select(person => person.LiveAsync(end.Token)), CutAsync(site, end.Token)]);
        cancellation.ThrowIfCancellationRequested();
    }

    private async Task CutAsync(SoakSite site, CancellationToken end)
    {
        var chance = new Chance(options.Seed, options.People);
        try
        {
            while (true)
            {
                await Task.Delay(BetweenCuts, TimeProvider.System, end);
                await site.CutEventsAsync(chance.Below(options.Rooms), end);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The end.
        }
    }

    // Nobody does anything any more, so that what the node lists is what the events must come to.
    private async Task CompareAsync(ConferenceSession session)
    {
        var listed = await session.Conference.GetParticipantsAsync();
        if (session.Completion.IsCompleted || !listed.IsSuccess)
        {
            _tally.Problem($"no list to compare: {listed.Error?.Message}");
            return;
        }

        try
        {
            await session.Roster.WhenAsync(roster => roster.IsSynced && IsSame(roster, listed.Value)).WaitAsync(Patience);
            _tally.Agreed();
        }
        catch (TimeoutException)
        {
            _tally.Problem("a roster is not what the node lists");
        }
    }

    private static bool IsSame(RosterSnapshot roster, IReadOnlyList<Participant> listed) =>
        roster.Participants.Count == listed.Count
        && listed.All(one => roster.Participants.TryGetValue(one.Uuid, out var other) && Essence(one).Equals(Essence(other)));

    private static object Essence(Participant one) => (
        one.DisplayName, one.Role, one.ServiceType, one.IsMuted, one.IsClientMuted, one.BuzzTime, one.Spotlight, one.StartTime);

    // Until nothing is left over, or patience is at its end: what is left shows in the report.
    private static async Task<SoakCounts> SettleAsync(SoakSite site, SoakCounts before, CancellationToken cancellation)
    {
        var start = TimeProvider.System.GetTimestamp();
        var counts = await site.CountAsync(cancellation);
        while (!counts.IsAsEmptyAs(before) && TimeProvider.System.GetElapsedTime(start) < Patience)
        {
            await Task.Delay(Look, TimeProvider.System, cancellation);
            counts = await site.CountAsync(cancellation);
        }

        return counts;
    }
}
