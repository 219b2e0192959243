using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Gives the parameter a <see cref="Microsoft.DurableTask.Client.DurableTaskClient"/>.</summary>
public sealed class DurableClientAttribute : InputBindingAttribute
{
    /// <summary>Task hub to talk to. The embedded host has one hub and takes no notice.</summary>
    public string? TaskHub { get; set; }

    /// <summary>Name of the storage connection. The embedded host has one store and takes no notice.</summary>
    public string? ConnectionName { get; set; }
}
