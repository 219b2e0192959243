namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Entry point of a Functions app.</summary>
public class FunctionsApplication
{
    /// <summary>Starts building an app.</summary>
    /// <param name="args">Command line; <c>--Section:Key=value</c> overrides configuration.</param>
    /// <returns>The builder.</returns>
    public static FunctionsApplicationBuilder CreateBuilder(string[] args) => new(args);
}
