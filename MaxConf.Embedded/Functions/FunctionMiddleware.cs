using Microsoft.Azure.Functions.Worker.Middleware;

namespace MaxConf.Embedded.Functions;

/// <summary>The middleware of the app in the order it was added, the first outermost.</summary>
internal sealed class FunctionMiddleware
{
    private readonly List<Func<FunctionExecutionDelegate, FunctionExecutionDelegate>> _steps = [];

    public void Add(Func<FunctionExecutionDelegate, FunctionExecutionDelegate> step) => _steps.Add(step);

    /// <summary>The pipeline that ends with <paramref name="last"/>.</summary>
    public FunctionExecutionDelegate Build(FunctionExecutionDelegate last)
    {
        var pipeline = last;
        for (var i = _steps.Count - 1; i >= 0; i--)
        {
            pipeline = _steps[i](pipeline);
        }

        return pipeline;
    }
}
