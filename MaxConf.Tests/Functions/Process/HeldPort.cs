using System.Net;
using System.Net.Sockets;

namespace MaxConf.Tests.Functions.Process;

/// <summary>A port of 127.0.0.1 that somebody else listens on.</summary>
internal sealed class HeldPort : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public HeldPort() => _listener.Start();

    public string Number => ((IPEndPoint)_listener.LocalEndpoint).Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public void Dispose() => _listener.Dispose();
}
