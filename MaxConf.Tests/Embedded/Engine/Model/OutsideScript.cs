using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace MaxConf.Tests.Embedded.Engine.Model;

/// <summary>What is done to an orchestration from outside, one after the other.</summary>
internal sealed class OutsideScript
{
    /// <summary>The output of an orchestration that is terminated.</summary>
    public const string Ended = "ended";

    private readonly ModelProgram _program;
    private readonly Random _random;

    /// <summary>The calls; null for a wait until the engine is at rest.</summary>
    private readonly List<Func<DurableTaskClient, Task>?> _calls = [];

    public OutsideScript(ModelProgram program, Random random)
    {
        (_program, _random) = (program, random);
        var options = new StartOrchestrationOptions(program.Owner);
        _calls.Add(client => client.ScheduleNewOrchestrationInstanceAsync(
            Interpreter.FunctionName, Progress.StartOf(program), options));
        AddEvents();
        if (program.IsEndless)
        {
            MaybeRest();
            var terminate = new TerminateInstanceOptions { Output = Ended, Recursive = true };
            _calls.Add(client => client.TerminateInstanceAsync(program.Owner, terminate));
        }
    }

    public async Task RunAsync(FaultyEngine engine)
    {
        foreach (var call in _calls)
        {
            await (call is null ? engine.RestAsync() : engine.CallAsync(call));
        }
    }

    private void AddEvents()
    {
        var left = _program.Events.ToDictionary();
        for (var isSuspended = false; left.Count > 0 || isSuspended;)
        {
            isSuspended = MaybeSuspend(isSuspended, isLast: left.Count == 0);
            if (!isSuspended)
            {
                MaybeRest();
            }

            if (left.Count > 0)
            {
                AddEvent(left);
            }
        }
    }

    private void AddEvent(Dictionary<string, int> left)
    {
        var name = left.Keys.ElementAt(_random.Next(left.Count));
        var number = _program.Events[name] - left[name] + 1;
        _calls.Add(client => client.RaiseEventAsync(_program.Owner, name, number));
        if (--left[name] == 0)
        {
            left.Remove(name);
        }
    }

    private bool MaybeSuspend(bool isSuspended, bool isLast)
    {
        if (isSuspended && (isLast || _random.Next(2) == 0))
        {
            _calls.Add(client => client.ResumeInstanceAsync(_program.Owner));
            return false;
        }

        if (!isSuspended && !isLast && _random.Next(5) == 0)
        {
            _calls.Add(client => client.SuspendInstanceAsync(_program.Owner));
            return true;
        }

        return isSuspended;
    }

    /// <summary>Not while the orchestration is suspended: then there is no rest.</summary>
    private void MaybeRest()
    {
        if (_random.Next(2) == 0)
        {
            _calls.Add(null);
        }
    }
}
