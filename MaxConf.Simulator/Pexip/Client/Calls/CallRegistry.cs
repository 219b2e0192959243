using MaxConf.Simulator.Pexip.Conferencing;

namespace MaxConf.Simulator.Pexip.Client.Calls;

/// <summary>The calls that participants of the client API have made, oldest first. Callers hold the platform's lock.</summary>
internal sealed class CallRegistry
{
    private readonly Dictionary<Leg, List<Call>> _calls = [];

    public IReadOnlyList<Call> Of(Leg leg) => _calls.GetValueOrDefault(leg) ?? [];

    public Call? Find(Leg leg, string? id) => Of(leg).FirstOrDefault(call => call.Id == id);

    public void Add(Call call)
    {
        if (!_calls.TryGetValue(call.Leg, out var calls))
        {
            _calls.Add(call.Leg, calls = []);
        }

        calls.Add(call);
    }

    public void Remove(Call call) => _calls.GetValueOrDefault(call.Leg)?.Remove(call);

    /// <summary>A participant has gone, and their calls with them.</summary>
    public void Forget(Leg leg) => _calls.Remove(leg);
}
