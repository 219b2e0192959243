using System.Reflection;

namespace MaxConf.Tests.Functions.Purity;

/// <summary>What an orchestrator must not call: whatever may give something else on replay, or leaves its thread.</summary>
internal static class BannedMembers
{
    private static readonly (string Kind, string[] Members)[] Table =
    [
        ("the clock",
        [
            "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
            "System.DateTimeOffset.get_UtcNow", "System.TimeProvider.*", "System.Diagnostics.Stopwatch.*",
            "System.Environment.get_TickCount*",
        ]),
        ("chance",
        [
            "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random.*", "System.Security.Cryptography.RandomNumberGenerator.*",
            "System.IO.Path.GetRandomFileName",
        ]),
        ("the environment", ["System.Environment.*", "System.AppContext.*", "System.Console.*", "System.Diagnostics.Process.*"]),
        ("settings and services",
        [
            "Microsoft.Extensions.Configuration.*", "Microsoft.Extensions.Options.*", "Microsoft.Extensions.DependencyInjection.*",
            "System.IServiceProvider.*",
        ]),
        ("files",
        [
            "System.IO.File*", "System.IO.Directory*", "System.IO.RandomAccess.*", "System.IO.Path.GetTemp*",
        ]),
        ("the network", ["System.Net.*"]),
        ("the durable client", ["Microsoft.DurableTask.Client.*"]),
        ("threads and foreign tasks",
        [
            "System.Threading.Thread.*", "System.Threading.ThreadPool.*", "System.Threading.Timer.*", "System.Threading.PeriodicTimer.*",
            "System.Threading.SemaphoreSlim.*", "System.Threading.AsyncLocal.*", "System.Threading.ThreadLocal.*",
            "System.Threading.Channels.*", "System.Threading.CancellationTokenSource.CancelA*",
            "System.Threading.CancellationTokenSource..ctor/1", "System.Threading.CancellationTokenSource..ctor/2",
            "System.Threading.Tasks.Parallel.*", "System.Threading.Tasks.TaskFactory.*", "System.Threading.Tasks.Task.get_Factory",
            "System.Threading.Tasks.Task.Run", "System.Threading.Tasks.Task.Delay", "System.Threading.Tasks.Task.Yield",
            "System.Threading.Tasks.Task.Start", "System.Threading.Tasks.Task.Wait*", "System.Threading.Tasks.Task.ContinueWith",
            "System.Threading.Tasks.Task.ConfigureAwait", "System.Threading.Tasks.ValueTask.ConfigureAwait",
        ]),
    ];

    /// <summary>Compiled into iterators, or the same wherever it is asked.</summary>
    private static readonly string[] Harmless = ["System.Environment.get_NewLine", "System.Environment.get_CurrentManagedThreadId"];

    /// <summary>What a method gives access to; null for one that may be called.</summary>
    public static string? KindOf(MethodBase method)
    {
        var name = NameOf(method);
        return Array.Exists(Harmless, pattern => Fits(name, pattern))
            ? null
            : Array.Find(Table, each => Array.Exists(each.Members, pattern => Fits(name, pattern))).Kind;
    }

    /// <summary>The full name without type arguments; a constructor's with the number of its parameters.</summary>
    private static string NameOf(MethodBase method)
    {
        var type = method.DeclaringType!;
        var typeName = $"{type.Namespace}.{type.Name.Split('`')[0]}";
        return method.IsConstructor ? $"{typeName}..ctor/{method.GetParameters().Length}" : $"{typeName}.{method.Name}";
    }

    private static bool Fits(string name, string pattern) =>
        pattern.EndsWith('*') ? name.StartsWith(pattern[..^1], StringComparison.Ordinal) : name == pattern;
}
