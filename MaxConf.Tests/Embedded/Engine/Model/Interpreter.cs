using Microsoft.DurableTask;
using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>The one orchestrator of the random tests: walks the program that it gets as its input.</summary>
internal sealed class Interpreter
{
    public const string FunctionName = "program";

    private const string Noise = "noise";
    private const string NoiseOver = "noise over";

    private readonly TaskOrchestrationContext _context;
    private readonly Progress _progress;

    private Interpreter(TaskOrchestrationContext context) => (_context, _progress) = (context, context.GetInput<Progress>()!);

    public static async Task<object?> RunAsync(TaskOrchestrationContext context) => await new Interpreter(context).RunAsync();

    private async Task<string?> RunAsync()
    {
        var isRenewed = _progress.IsRenewed;
        for (var position = _progress.Position; position < _progress.Program.Steps.Count; position++)
        {
            if (_progress.Program.Steps[position] is Step.Renew renewal && !isRenewed)
            {
                await RenewAsync(renewal, position);
                return null;
            }

            _progress.Log.AddRange(await StepAsync(_progress.Program.Steps[position]));
            isRenewed = false;
        }

        await DrainAsync();
        return _progress.ToOutput();
    }

    /// <summary>What a step comes to: nothing for one of which only the effects can be told.</summary>
    private async Task<string[]> StepAsync(Step step) => step switch
    {
        Step.Activity activity => [await RunActivityAsync(activity)],
        Step.Timer timer => [await WaitAsync(timer)],
        Step.Take take => await TakeAsync(take),
        Step.TryTake take => await TryTakeAsync(take),
        Step.Leave leave => Leave(leave),
        Step.Say say => Say(say),
        Step.Child child => [await RunChildAsync(child)],
        Step.Call call => [await CallAsync(call)],
        Step.Signal signal => await SignalAsync(signal),
        Step.Spoil spoil => [await SpoilAsync(spoil)],
        Step.Launch launch => [await LaunchAsync(launch)],
        Step.Show show => Show(show),
        Step.Renew => [await LookForNoiseAsync()],
        Step.All all => [.. (await Task.WhenAll(all.Steps.Select(StepAsync))).SelectMany(result => result)],
        Step.Any any => [await WaitForFirstAsync(any)],
        Step.Fail fail => throw new InvalidOperationException(fail.Message),
        _ => [await _context.WaitForExternalEvent<string>("never")],
    };

    private async Task<string> RunActivityAsync(Step.Activity activity)
    {
        try
        {
            return await _context.CallActivityAsync<string>(ModelWorld.Activity, activity, new TaskOptions(Retries(activity.Attempts)));
        }
        catch (TaskFailedException e)
        {
            return e.FailureDetails.ErrorMessage;
        }
    }

    private async Task<string> WaitAsync(Step.Timer timer)
    {
        var due = _context.CurrentUtcDateTime.AddSeconds(timer.Seconds);
        await _context.CreateTimer(due, CancellationToken.None);
        return _context.CurrentUtcDateTime >= due ? "waited" : "woke too early";
    }

    private async Task<string[]> TakeAsync(Step.Take take)
    {
        var count = Math.Min(take.Count, _progress.Remaining(take.Event));
        await Task.WhenAll(Enumerable.Range(0, count).Select(_ => TakeAsync(take.Event, CancellationToken.None)));
        return [];
    }

    private async Task TakeAsync(string name, CancellationToken cancellationToken) =>
        _progress.Note(name, await _context.WaitForExternalEvent<int>(name, cancellationToken));

    private async Task<string[]> TryTakeAsync(Step.TryTake take)
    {
        using var stop = new CancellationTokenSource();
        var taken = TakeAsync(take.Event, stop.Token);
        var elapsed = _context.CreateTimer(TimeSpan.FromSeconds(take.Seconds), stop.Token);
        await Task.WhenAny(taken, elapsed);

        // Not with CancelAsync, here and below: that leaves the orchestrator's thread.
        stop.Cancel();
        return [];
    }

    private string[] Leave(Step.Leave leave)
    {
        _ = TakeAsync(leave.Event, CancellationToken.None);
        return [];
    }

    private string[] Say(Step.Say say)
    {
        var number = _progress.Said.GetValueOrDefault(say.Event) + 1;
        _progress.Said[say.Event] = number;
        _context.SendEvent(_context.InstanceId, say.Event, number);
        return [];
    }

    private async Task<string> RunChildAsync(Step.Child child)
    {
        var options = new SubOrchestrationOptions(Retries(child.Attempts), child.IsNamed ? child.Program.Owner : null);
        try
        {
            return await _context.CallSubOrchestratorAsync<string>(FunctionName, Progress.StartOf(child.Program), options);
        }
        catch (TaskFailedException e)
        {
            return e.FailureDetails.ErrorMessage;
        }
    }

    /// <summary>How many keys an entity of the program's own has then can be told; how many one that others call too, not.</summary>
    private async Task<string> CallAsync(Step.Call call)
    {
        var count = await _context.Entities.CallEntityAsync<int>(
            ModelWorld.Ledger(call.Entity), ModelWorld.Add, new LedgerEntry(call.Key));
        return call.Entity == _progress.Program.Owner ? $"{call.Key} is entry {count}" : call.Key;
    }

    private async Task<string[]> SignalAsync(Step.Signal signal)
    {
        var entity = ModelWorld.Ledger(signal.Entity);
        DateTimeOffset? due = signal.DelaySeconds == 0 ? null : _context.CurrentUtcDateTime.AddSeconds(signal.DelaySeconds);
        var options = new SignalEntityOptions { SignalTime = due };
        await _context.Entities.SignalEntityAsync(entity, ModelWorld.Add, new LedgerEntry(signal.Key, due), options);
        return [];
    }

    private async Task<string> SpoilAsync(Step.Spoil spoil)
    {
        try
        {
            await _context.Entities.CallEntityAsync(ModelWorld.Ledger(spoil.Entity), ModelWorld.Spoil, new LedgerEntry(spoil.Key));
            return "not spoilt";
        }
        catch (EntityOperationFailedException e)
        {
            return e.FailureDetails.ErrorMessage;
        }
    }

    private async Task<string> LaunchAsync(Step.Launch launch)
    {
        await _context.Entities.CallEntityAsync(ModelWorld.Ledger(launch.Entity), ModelWorld.Launch, new LedgerEntry(launch.Key));
        return launch.Key;
    }

    private string[] Show(Step.Show show)
    {
        _context.SetCustomStatus(show.Text);
        return [];
    }

    private async Task<string> WaitForFirstAsync(Step.Any any)
    {
        using var stop = new CancellationTokenSource();
        var timers = any.Seconds.Select(seconds => _context.CreateTimer(TimeSpan.FromSeconds(seconds), stop.Token)).ToList();
        var first = timers.IndexOf(await Task.WhenAny(timers));
        stop.Cancel();
        return $"first: {first}";
    }

    /// <summary>
    /// Ends the execution with an event in its buffer. Nothing else may be in it where it is not kept: so all others are waited for
    /// before.
    /// </summary>
    private async Task RenewAsync(Step.Renew renewal, int position)
    {
        if (!renewal.KeepsEvents)
        {
            await DrainAsync();
        }

        _context.SendEvent(_context.InstanceId, Noise, 1);
        _context.SendEvent(_context.InstanceId, NoiseOver, 1);
        await _context.WaitForExternalEvent<int>(NoiseOver);
        _context.ContinueAsNew(_progress with { Position = position, IsRenewed = true }, renewal.KeepsEvents);
    }

    /// <summary>Looks, after a renewal, what became of the event in the buffer.</summary>
    private async Task<string> LookForNoiseAsync()
    {
        using var stop = new CancellationTokenSource();
        var noise = _context.WaitForExternalEvent<int>(Noise, stop.Token);
        await Task.WhenAny(noise, _context.CreateTimer(TimeSpan.FromSeconds(1), stop.Token));
        var isKept = noise.IsCompletedSuccessfully;
        stop.Cancel();
        return isKept ? "event kept" : "event dropped";
    }

    /// <summary>Takes all events that are still to come.</summary>
    private async Task DrainAsync()
    {
        foreach (var name in _progress.Program.Events.Keys.Union(_progress.Said.Keys).Order(StringComparer.Ordinal).ToList())
        {
            while (_progress.Remaining(name) > 0)
            {
                await TakeAsync(name, CancellationToken.None);
            }
        }
    }

    private static TaskRetryOptions? Retries(int attempts) =>
        attempts > 1 ? new TaskRetryOptions(new RetryPolicy(attempts, TimeSpan.FromSeconds(1), 2)) : null;
}
