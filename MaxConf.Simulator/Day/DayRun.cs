using System.Globalization;
using MaxConf.Simulator.Day.Citizens;
using MaxConf.Simulator.Day.Scripts;
using MaxConf.Simulator.Day.Verdicts;
using MaxConf.Simulator.Day.Wire;

namespace MaxConf.Simulator.Day;

/// <summary>
/// A day of a contact centre: its citizens come and go, and afterwards it is seen whether their rooms did. It has MaxConf and Pexip to
/// itself; rooms that others make meanwhile are judged as if they were the day's.
/// </summary>
internal sealed class DayRun
{
    private readonly DayOptions _options;
    private readonly DayProgress _progress;
    private readonly TimeProvider _time;
    private readonly RequestLog _log = new();
    private readonly Tokens _tokens;
    private readonly NodeDirectory _nodes;
    private readonly DayScene _scene;
    private readonly DayRooms _rooms;
    private readonly DateTimeOffset _start;

    public DayRun(DayOptions options, DayProgress progress, HttpClient http, TimeProvider time)
    {
        (_options, _progress, _time, _start) = (options, progress, time, time.GetUtcNow());
        var caller = new Caller(http, _log, time);
        _tokens = new(caller, options, time);
        var pexip = new PexipControl(caller, options);
        _nodes = new(pexip, options);
        _scene = new(
            options, Id(), new(caller, _tokens, options, time), pexip, new(caller, _nodes, time), new(), progress, time);
        var watch = new EndWatch(_scene, new(caller, options), _start);
        _rooms = new(_scene, new(caller, _tokens, options, time), watch);
    }

    /// <summary>Lives the day.</summary>
    /// <param name="stop">Ends it before its time.</param>
    /// <exception cref="UnexpectedAnswerException">The day could not begin: something is not there, or lets nobody in.</exception>
    public async Task<DayReport> LiveAsync(DayStop stop)
    {
        await PrepareAsync(stop.AtOnce);
        var opened = _time.GetTimestamp();
        _progress.Stage = DayStage.Living;
        var citizens = await LiveCitizensAsync(stop);
        var closed = _time.GetTimestamp();
        _progress.Stage = DayStage.Closing;
        var verdict = await _rooms.CloseAsync(stop.AtOnce);
        var over = _time.GetTimestamp();
        _progress.Stage = DayStage.Over;
        return new(
            _time.GetElapsedTime(opened, closed), _time.GetElapsedTime(closed, over), citizens, _log.Summarize(), verdict);
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _scene.MaxConf.CheckAsync(cancellationToken);
        await _tokens.BackEndAsync(cancellationToken);
        await _tokens.CheckAgentsAsync(cancellationToken);
        await _nodes.LoadAsync(cancellationToken);
        await _rooms.OpenAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<CitizenResult>> LiveCitizensAsync(DayStop stop)
    {
        using var places = new SemaphoreSlim(_options.Parallel);
        var options = _options with { Bulk = _rooms.Bulk.Count };
        var runs = Enumerable.Range(1, _options.Citizens).Select(number =>
        {
            var script = ScriptWriter.Write(number, options);
            var visit = new Visit(script, _rooms.Bulk.ElementAtOrDefault(number - 1), _scene);
            return new CitizenRun(script, visit, _scene).LiveAsync(places, stop);
        });
        return await Task.WhenAll(runs);
    }

    /// <summary>Tells this day's sessions from another's of the same seed.</summary>
    private string Id() => string.Create(CultureInfo.InvariantCulture, $"{_start:yyyyMMddHHmmssfff}-{_options.Seed}");
}
