using System.CommandLine;

namespace MaxConf.Benchmarks.Servers;

/// <summary><c>serve</c>: what a benchmark starts as a child process. Not for people, and so not shown.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var kind = new Argument<ServerKind>("kind");
        var command = new Command("serve", "Serves a benchmark.") { kind };
        command.Hidden = true;
        command.SetAction((parsed, cancellation) => parsed.GetValue(kind) switch
        {
            ServerKind.App => AppServer.RunAsync(),
            ServerKind.Plain => PlainServer.RunAsync(cancellation),
            _ => SimulatorServer.RunAsync(cancellation),
        });
        return command;
    }
}
