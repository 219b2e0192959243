using MaxConf.Simulator;
using MaxConf.Simulator.Day;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

if (args is ["day", .. var arguments])
{
    return await DayCommand.RunAsync(arguments);
}

var configuration = new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build();
var options = new SimulatorOptions();
using var loggers = LoggerFactory.Create(logging => logging.AddSimpleConsole(console => console.SingleLine = true));
using var stop = new ConsoleStop();

try
{
    options.Read(configuration);
    await using var host = await SimulatorHost.StartAsync(options, TimeProvider.System, stop.Token, loggers);
    Console.WriteLine(Welcome.Text(host, options));
    await stop.WaitAsync();
    return 0;
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    // Asked to stop while it was starting.
    return 0;
}
catch (Exception exception) when (exception is IOException or OptionsValidationException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
