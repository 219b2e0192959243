using Microsoft.DurableTask.Entities;

namespace MaxConf.Tests.Embedded.Api;

/// <summary>An entity with an operation of every shape.</summary>
internal sealed class SampleEntity : TaskEntity<int>
{
    public int Add(int amount) => State += amount;

    public async Task<string> AddLater(TaskEntityContext context, int amount = 5)
    {
        await Task.Yield();
        State += amount;
        return $"{context.Id} {Context.Id}";
    }

    public ValueTask<int> GetAsValueTask() => new(State);

    public async ValueTask Double()
    {
        await Task.Yield();
        State *= 2;
    }

    public Task Reset()
    {
        State = 0;
        return Task.CompletedTask;
    }

    public void Spoil(string reason)
    {
        State = -1;
        throw new InvalidOperationException(reason);
    }

    public int TooMuch(int first, int second) => State += first + second;

    public int Twice() => State;

    public int Twice(int amount) => State += amount;
}
