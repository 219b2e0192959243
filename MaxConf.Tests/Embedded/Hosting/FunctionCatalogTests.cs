using System.Text.RegularExpressions;
using MaxConf.Embedded;
using MaxConf.Embedded.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.Extensions.Options;

namespace MaxConf.Tests.Embedded.Hosting;

public class FunctionCatalogTests
{
    [Theory]
    [InlineData(typeof(NoTrigger), "*NoTrigger.Run) has 0 parameters with a trigger attribute such as *; it needs exactly one.")]
    [InlineData(typeof(TwoTriggers), "*has 2 parameters with a trigger attribute*")]
    [InlineData(typeof(AsyncVoid), "*is async void, so nobody can wait for it: let it return Task.")]
    [InlineData(typeof(WrongTriggerType), "*has the trigger parameter 'request' of type System.String; it must be *.HttpRequest.")]
    [InlineData(typeof(NotInRoute), "*has the parameter 'other' of type System.String, which nothing can fill: an HTTP function gets *")]
    [InlineData(typeof(BadRoute), "*has the route 'a/{b', which is not valid: *")]
    [InlineData(typeof(TwoInputs), "*has the parameter 'first' of type System.Int32, which nothing can fill: * one input, *")]
    [InlineData(typeof(GenericMethod), "*is generic; a function is not.")]
    [InlineData(typeof(NotCreatable), "*is in a class that cannot be created: *")]
    public void Catalog_FunctionThatCannotRun_SaysWhichAndWhy(Type type, string expected)
    {
        var message = Assert.Throws<EmbeddedHostException>(() => Read(type)).Message;

        Assert.Matches($"^{Regex.Escape(expected).Replace("\\*", ".*", StringComparison.Ordinal)}$", message);
        Assert.StartsWith("Function 'Bad' (", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_SameNameTwice_NamesBothPlaces()
    {
        var message = Assert.Throws<EmbeddedHostException>(() => Read(typeof(First), typeof(Second))).Message;

        Assert.Contains($"{typeof(First).FullName}.Run and {typeof(Second).FullName}.Run", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Catalog_MethodOfAbstractBase_IsFoundInTheDerivedClass()
        => Assert.Equal(["Inherited"], Read(typeof(Base), typeof(Derived)).Functions.Select(function => function.Name));

    private static FunctionCatalog Read(params Type[] types)
        => new(Options.Create(new EmbeddedHostOptions { FunctionTypes = types }));

    private static class NoTrigger
    {
        [Function("Bad")]
        public static void Run(HttpRequest request) => Assert.NotNull(request);
    }

    private static class TwoTriggers
    {
        [Function("Bad")]
        public static void Run([HttpTrigger] HttpRequest request, [TimerTrigger("* * * * *")] TimerInfo timer)
            => Assert.NotSame(request, timer);
    }

    private static class AsyncVoid
    {
        [Function("Bad")]
        public static async void Run([HttpTrigger] HttpRequest request) => await request.ReadFormAsync();
    }

    private static class WrongTriggerType
    {
        [Function("Bad")]
        public static void Run([HttpTrigger] string request) => Assert.NotNull(request);
    }

    private static class NotInRoute
    {
        [Function("Bad")]
        public static void Run([HttpTrigger(Route = "a/{b}")] HttpRequest request, string other) => Assert.NotSame(request, other);
    }

    private static class BadRoute
    {
        [Function("Bad")]
        public static void Run([HttpTrigger(Route = "a/{b")] HttpRequest request) => Assert.NotNull(request);
    }

    private static class TwoInputs
    {
        [Function("Bad")]
        public static int Run([OrchestrationTrigger] TaskOrchestrationContext context, int first, int second)
            => context.IsReplaying ? first : second;
    }

    private static class GenericMethod
    {
        [Function("Bad")]
        public static T Run<T>([ActivityTrigger] T input) => input;
    }

    private sealed class NotCreatable
    {
        private NotCreatable()
        {
        }

        public static NotCreatable Instance { get; } = new();

        [Function("Bad")]
        public string Run([ActivityTrigger] string input) => input + ToString();
    }

    private static class First
    {
        [Function("Same")]
        public static void Run([ActivityTrigger] string input) => Assert.NotNull(input);
    }

    private static class Second
    {
        [Function("same")]
        public static void Run([ActivityTrigger] string input) => Assert.NotNull(input);
    }

    private abstract class Base
    {
        [Function("Inherited")]
        public string Run([ActivityTrigger] string input) => input + ToString();
    }

    private sealed class Derived : Base;
}
