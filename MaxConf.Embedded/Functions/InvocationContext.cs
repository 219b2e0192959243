using System.Security.Cryptography;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;

namespace MaxConf.Embedded.Functions;

/// <summary>
/// One invocation. What few functions look at is made when it is looked at: an orchestrator is invoked anew on every turn.
/// </summary>
internal sealed class InvocationContext(
    FunctionDescriptor function, IServiceScopeFactory scopes, IServiceProvider? services, CancellationToken cancellation)
    : FunctionContext, IAsyncDisposable
{
    private AsyncServiceScope? _scope;
    private string? _invocationId;
    private IDictionary<object, object>? _items;
    private IInvocationFeatures? _features;
    private TraceContext? _traceContext;
    private BindingContext? _bindingContext;

    public FunctionDescriptor Function => function;

    /// <summary>What the trigger brought: the object its binders read.</summary>
    public required object Trigger { get; set; }

    public override string InvocationId => _invocationId ??= new Guid(RandomNumberGenerator.GetBytes(16)).ToString();

    public override string FunctionId => FunctionDefinition.Id;

    public override TraceContext TraceContext => _traceContext ??= new CurrentTraceContext();

    public override BindingContext BindingContext => _bindingContext ??= new TriggerBindingContext(Trigger);

    public override RetryContext RetryContext => SingleTry.Instance;

    public override IServiceProvider InstanceServices
    {
        get => services ??= (_scope = scopes.CreateAsyncScope()).Value.ServiceProvider;
        set => services = value;
    }

    public override FunctionDefinition FunctionDefinition => function.Definition;

    public override IDictionary<object, object> Items
    {
        get => _items ??= new Dictionary<object, object>();
        set => _items = value;
    }

    public override IInvocationFeatures Features => _features ??= new InvocationFeatures();

    public override CancellationToken CancellationToken => cancellation;

    public ValueTask DisposeAsync() => _scope?.DisposeAsync() ?? ValueTask.CompletedTask;
}
