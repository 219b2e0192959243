using MaxConf.Embedded.Functions;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Tests.Functions.Invocations;

/// <summary>An invocation as the host would hand it to middleware: a function's name, a request if HTTP started it, and a result.</summary>
internal sealed class Invocation : FunctionContext
{
    public Invocation(string function, HttpContext? http = null)
    {
        FunctionDefinition = new NamedFunction(function);
        if (http is not null)
        {
            Items[InvocationItems.HttpContext] = http;
        }
    }

    public override string InvocationId => "invocation-1";

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext => throw new NotSupportedException();

    public override BindingContext BindingContext => throw new NotSupportedException();

    public override RetryContext RetryContext => throw new NotSupportedException();

    public override IServiceProvider InstanceServices { get; set; } = null!;

    public override FunctionDefinition FunctionDefinition { get; }

    public override IDictionary<object, object> Items { get; set; } = new Dictionary<object, object>();

    public override IInvocationFeatures Features { get; } = new InvocationFeatures();
}
