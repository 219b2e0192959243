namespace MaxConf.Simulator.Pexip;

/// <summary>The alarms that are up. Callers hold the platform's lock.</summary>
internal sealed class AlarmList(TimeProvider time)
{
    private readonly List<Alarm> _alarms = [];
    private int _lastId;

    public IReadOnlyList<Alarm> Alarms => _alarms;

    public void Raise(string name, string instance, string node, string details) =>
        _alarms.Add(new(++_lastId, name, instance, node, details, time.GetUtcNow()));

    public void Clear(string name, string instance, string node) =>
        _alarms.RemoveAll(alarm => (alarm.Name, alarm.Instance, alarm.Node) == (name, instance, node));
}
