using System.Text.Json;
using MaxConf.Benchmarks.Measuring;

namespace MaxConf.Benchmarks.Servers;

/// <summary>
/// The child's end of the line to its parent: a line on standard input is an order, <c>{name} {json}</c>, its answer a line of JSON on
/// standard output. All other output is for people. When the input ends the parent is gone, and the child goes too.
/// </summary>
internal sealed class ServerOrders
{
    /// <summary>What a line begins with that is meant for the parent.</summary>
    public const string Mark = "@ ";

    /// <summary>Asks what the process has used up.</summary>
    public const string Cost = "cost";

    private readonly Dictionary<string, Func<string, Task<object>>> _orders = new(StringComparer.Ordinal);

    /// <param name="cost">What the process has used up.</param>
    public ServerOrders(Func<Cost> cost) => _orders.Add(Cost, _ => Task.FromResult<object>(cost()));

    /// <summary>Adds an order.</summary>
    public void Add<T>(string name, Func<T, Task<object>> carryOut) =>
        _orders.Add(name, json => carryOut(JsonSerializer.Deserialize<T>(json)!));

    /// <summary>Says where the server listens, then carries out orders until the parent is gone.</summary>
    public async Task FollowAsync(IReadOnlyList<Uri> addresses, CancellationToken cancellation)
    {
        Answer(addresses);
        while (await Console.In.ReadLineAsync(cancellation) is { } order)
        {
            var (name, json) = order.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank
                ? (order[..blank], order[(blank + 1)..])
                : (order, "");
            Answer(await _orders[name](json));
        }
    }

    private static void Answer(object answer) => Console.WriteLine(Mark + JsonSerializer.Serialize(answer));
}
