using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace MaxConf.Embedded.Management;

/// <summary>The addresses of the management API, in the form the Durable Functions extension gives them, key and all.</summary>
internal sealed class ManagementUrls(SystemKey key, IServer server)
{
    private static readonly string[] AnyHost = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>The addresses for an instance.</summary>
    /// <param name="instanceId">The instance.</param>
    /// <param name="called">An address that this host is called by; null for the one it listens on.</param>
    /// <exception cref="InvalidOperationException">The host has not begun to listen, and no address is given.</exception>
    public HttpManagementPayload Of(string instanceId, Uri? called)
    {
        var origin = called?.GetLeftPart(UriPartial.Authority) ?? ListeningOn();
        var instance = $"{origin}/{ManagementEndpoints.Root}/instances/{Uri.EscapeDataString(instanceId)}";
        var code = "code=" + Uri.EscapeDataString(key.Value);
        return new()
        {
            Id = instanceId,
            StatusQueryGetUri = $"{instance}?{code}",
            SendEventPostUri = $"{instance}/raiseEvent/{{eventName}}?{code}",
            TerminatePostUri = $"{instance}/terminate?reason={{text}}&{code}",
            RewindPostUri = $"{instance}/rewind?reason={{text}}&{code}",
            PurgeHistoryDeleteUri = $"{instance}?{code}",
            RestartPostUri = $"{instance}/restart?{code}",
            SuspendPostUri = $"{instance}/suspend?reason={{text}}&{code}",
            ResumePostUri = $"{instance}/resume?reason={{text}}&{code}",
        };
    }

    private string ListeningOn()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? throw new InvalidOperationException("The host does not listen yet.");
        var binding = BindingAddress.Parse(address);
        var host = AnyHost.Contains(binding.Host) ? "localhost" : binding.Host;
        return $"{binding.Scheme}://{host}:{binding.Port}";
    }
}
