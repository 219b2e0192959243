using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Entities;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Tests.Embedded.Api;

public class TaskEntityTests
{
    [Theory]
    [InlineData("Add", "2", "40", 42, "42")]
    [InlineData("add", "2", null, 2, "2")]
    [InlineData("ADDLATER", "1", "1", "@sample@1 @sample@1", "2")]
    [InlineData("AddLater", null, "1", "@sample@1 @sample@1", "6")]
    [InlineData("GetAsValueTask", null, "7", 7, "7")]
    [InlineData("Double", null, "7", null, "14")]
    [InlineData("Reset", null, "7", null, "0")]
    [InlineData("Delete", null, "7", null, null)]
    public async Task RunAsync_Operation_RunsItsMethodAndKeepsTheState(
        string name, string? input, string? state, object? result, string? stored)
    {
        var operation = new SampleOperation(name, input, state);

        Assert.Equal(result, await new SampleEntity().RunAsync(operation));
        Assert.Equal(stored, operation.Stored);
    }

    [Fact]
    public async Task RunAsync_MethodThrows_StateIsKeptAsItWas()
    {
        var operation = new SampleOperation("Spoil", "\"on purpose\"", "7");

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(async () => await new SampleEntity().RunAsync(operation));

        Assert.Equal("on purpose", thrown.Message);
        Assert.Equal("7", operation.Stored);
    }

    [Theory]
    [InlineData("Unknown", null, typeof(NotSupportedException))]
    [InlineData("Add", null, typeof(InvalidOperationException))]
    [InlineData("TooMuch", "1", typeof(InvalidOperationException))]
    [InlineData("Twice", "1", typeof(AmbiguousMatchException))]
    public async Task RunAsync_OperationThatFitsNoMethod_Throws(string name, string? input, Type expected)
        => await Assert.ThrowsAsync(expected, async () => await new SampleEntity().RunAsync(new SampleOperation(name, input, "7")));

    [Fact]
    public async Task DispatchAsync_StateType_ItsMethodsAreTheOperations()
    {
        var operation = new SampleOperation("Append", "\"b\"", """{"Text":"a"}""");
        var dispatcher = Dispatcher(operation);

        await dispatcher.DispatchAsync<SampleState>();

        Assert.Equal(2, dispatcher.Result);
        Assert.Equal("""{"Text":"ab"}""", operation.Stored);
    }

    [Fact]
    public async Task DispatchAsync_EntityType_IsTakenFromTheServices()
    {
        var dispatcher = Dispatcher(new SampleOperation("Add", "2", "40"));

        await dispatcher.DispatchAsync<SampleEntity>();

        Assert.Equal(42, dispatcher.Result);
    }

    [Fact]
    public async Task DispatchAsync_Delegate_ItsResultIsTheOperations()
    {
        var dispatcher = Dispatcher(new SampleOperation("anything", null, null));

        await dispatcher.DispatchAsync(operation => new(operation.ToString()));

        Assert.Equal("sample/anything", dispatcher.Result);
    }

    private static TaskEntityDispatcher Dispatcher(TaskEntityOperation operation)
        => new(operation, new ServiceCollection().BuildServiceProvider());

    private sealed class SampleState
    {
        public string Text { get; set; } = "";

        public int Append(string more) => (Text += more).Length;
    }
}
