using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Functions;

/// <summary>The data a trigger brought along: the route values of a request, nothing otherwise.</summary>
internal sealed class TriggerBindingContext(object trigger) : BindingContext
{
    public override IReadOnlyDictionary<string, object?> BindingData { get; }
        = trigger is HttpContext http ? http.Request.RouteValues : ImmutableDictionary<string, object?>.Empty;
}
