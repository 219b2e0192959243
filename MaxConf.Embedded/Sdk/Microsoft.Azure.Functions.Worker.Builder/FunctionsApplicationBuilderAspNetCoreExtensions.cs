namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>ASP.NET Core integration of a Functions app.</summary>
public static class FunctionsApplicationBuilderAspNetCoreExtensions
{
    /// <summary>
    /// Lets HTTP functions use ASP.NET Core's request and result types. The embedded host always does; the call is kept so
    /// that the same source builds for Azure.
    /// </summary>
    /// <param name="builder">The builder.</param>
    /// <returns>The same builder.</returns>
    public static FunctionsApplicationBuilder ConfigureFunctionsWebApplication(this FunctionsApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder;
    }
}
