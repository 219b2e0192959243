namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>A request as functions without ASP.NET Core see it. The embedded host makes none; signatures of the SDK's name it.</summary>
public abstract class HttpRequestData
{
    /// <summary>Makes a request.</summary>
    /// <param name="functionContext">The invocation it is for.</param>
    public HttpRequestData(FunctionContext functionContext) => FunctionContext = functionContext;

    /// <summary>What was called.</summary>
    public abstract Uri Url { get; }

    /// <summary>The invocation it is for.</summary>
    public FunctionContext FunctionContext { get; }
}
