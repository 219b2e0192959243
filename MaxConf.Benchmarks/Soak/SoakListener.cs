using System.Globalization;
using MaxConf.Pexip.Client.Events;
using MaxConf.Pexip.Client.Sessions;

namespace MaxConf.Benchmarks.Soak;

/// <summary>Reads a session's events: what each person says must come in the order it was said.</summary>
internal sealed class SoakListener
{
    private readonly Dictionary<string, int> _last = [];
    private readonly SoakTally _tally;
    private readonly Task _listening;

    public SoakListener(ConferenceSession session, SoakTally tally)
    {
        _tally = tally;
        _listening = ListenAsync(session);
    }

    public Task DoneAsync() => _listening;

    private async Task ListenAsync(ConferenceSession session)
    {
        await foreach (var told in session.ReadEventsAsync())
        {
            switch (told)
            {
                case MessageReceivedEvent { Uuid: { } uuid, Payload: { } payload }:
                    Hear(uuid, int.Parse(payload, CultureInfo.InvariantCulture));
                    break;
                case UnknownEvent:
                    _tally.Problem($"unknown event: {told.Name}");
                    break;
            }
        }
    }

    private void Hear(string who, int number)
    {
        if (number <= _last.GetValueOrDefault(who))
        {
            _tally.Problem("a message came out of order");
        }

        _last[who] = number;
        _tally.Heard();
    }
}
