using MaxConf.Simulator.Faults;
using MaxConf.Simulator.Pexip.Client.Breakouts;
using MaxConf.Simulator.Pexip.Client.Calls;
using MaxConf.Simulator.Pexip.Client.Events;
using MaxConf.Simulator.Pexip.Client.Requests;
using MaxConf.Simulator.Pexip.Client.Tokens;
using MaxConf.Simulator.Pexip.Conferencing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace MaxConf.Simulator.Pexip.Client;

/// <summary>The client API of a platform's conferencing nodes, which share what they know.</summary>
internal sealed class ClientServices : IAsyncDisposable
{
    private readonly PexipPlatform _platform;
    private readonly FaultMiddleware _fault;
    private readonly Sessions _sessions;
    private readonly Referrals _referrals;
    private readonly BreakoutRooms _rooms = new();
    private readonly LiveCaptions _captions;
    private readonly SingleSignOn _signOn;
    private readonly TokenRequests _tokens;
    private readonly EventSubscriptions _events;
    private readonly ClientFunctions _functions = new();

    public ClientServices(PexipPlatform platform, FaultPlan faults, SimulatorOptions options, ILogger logger)
    {
        var (gate, time, conferences) = (platform.Gate, platform.Time, platform.Conferences);
        (_platform, _fault) = (platform, new(faults, FaultTarget.Client, time));
        _sessions = new(gate, time, options.ClientTokenLifetime);
        _referrals = new(gate, time, options.ClientTokenLifetime);
        _signOn = new(gate);

        var sender = new EventSender(_sessions, _rooms, logger);
        var calls = new CallRegistry();
        var directMedia = new DirectMedia(_sessions, calls);
        var opening = new OpeningEvents(_rooms, directMedia, time);
        var watch = new DirectMediaWatch(directMedia, opening, sender);
        var callControl = new CallControl(conferences, calls, directMedia, watch, sender);
        var breakouts = new BreakoutControl(gate, time, conferences, _sessions, _rooms, opening, sender);
        _captions = new(gate, time, sender);
        _events = new(gate, _rooms, opening, watch, sender, options.EventStreamCapacity);
        _tokens = new(conferences, _sessions, _referrals, _signOn, _rooms, breakouts, watch, new(directMedia, time));

        MapFunctions(opening, breakouts, sender);
        callControl.Map(_functions);
        _sessions.Expired += session => conferences.Disconnect(session.Leg, DisconnectReason.Lost);
        _referrals.GivenUp += leg => conferences.Disconnect(leg, DisconnectReason.Lost);
        Observe(
            new RosterEvents(_sessions, _referrals, _rooms, opening, sender, time),
            callControl, breakouts, _captions, new SessionEnd(_sessions), watch);
    }

    /// <summary>Puts the API of one node on its port.</summary>
    public void Map(WebApplication application, ConferencingNode node)
    {
        var api = new ClientApi(node, _platform.Gate, _sessions, _rooms, _tokens, _functions, _events);
        application.Map(SingleSignOn.Path, branch => branch.Run(_signOn.SignInAsync));
        application.Use(next => context => _fault.InvokeAsync(context, next));
        application.Run(api.HandleAsync);
    }

    /// <summary>
    /// Cuts every stream of events from a meeting, as a node does that is restarted. The caller holds the platform's lock.
    /// </summary>
    /// <returns>How many there were.</returns>
    public int CutEvents(Meeting meeting)
    {
        var streams = meeting.Connected
            .Select(_sessions.Of)
            .OfType<Session>()
            .Distinct()
            .SelectMany(session => session.Streams)
            .ToList();
        streams.ForEach(stream => stream.Cut());
        return streams.Count;
    }

    public ValueTask DisposeAsync()
    {
        lock (_platform.Gate)
        {
            _sessions.Dispose();
            _referrals.Dispose();
            _rooms.Dispose();
            _captions.Dispose();
        }

        return ValueTask.CompletedTask;
    }

    private void MapFunctions(OpeningEvents opening, BreakoutControl breakouts, EventSender sender)
    {
        var conferences = _platform.Conferences;
        new TokenControl(conferences, _sessions).Map(_functions);
        new ConferenceControl(conferences, opening).Map(_functions);
        new RosterControl(conferences, _sessions, _rooms, breakouts, _platform.Time).Map(_functions);
        new ParticipantControl(conferences, sender).Map(_functions);
        new CaptionControl(conferences).Map(_functions);
        new MessageControl(conferences).Map(_functions);
        new LayoutControl(conferences).Map(_functions);
        new ThemeControl(conferences).Map(_functions);
        new PresentationControl(conferences).Map(_functions);
        new AudioMixControl(conferences).Map(_functions);
        new DialControl(conferences).Map(_functions);
        new BreakoutFunctions(breakouts, _rooms).Map(_functions);
    }

    private void Observe(params IReadOnlyList<IMeetingObserver> observers)
    {
        foreach (var observer in observers)
        {
            _platform.Observe(observer);
        }
    }
}
