using System.Net.Sockets;

namespace MaxConf.Pexip.Client.Http;

/// <summary>Makes the handlers that connections to nodes are made by.</summary>
internal static class NodeSockets
{
    private const int SecondsUntilProbed = 30;
    private const int SecondsBetweenProbes = 10;

    public static SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };

    /// <summary>
    /// For streams of events. A quiet meeting sends nothing for hours, so that silence does not tell whether the node is still there; the
    /// operating system asks it instead.
    /// </summary>
    public static SocketsHttpHandler KeptAliveHandler()
    {
        var handler = Handler();
        handler.ConnectCallback = ConnectAsync;

        // A stream that is no longer read has no end to wait for.
        handler.ResponseDrainTimeout = TimeSpan.Zero;
        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveTime, SecondsUntilProbed);
            socket.SetSocketOption(SocketOptionLevel.Tcp, SocketOptionName.TcpKeepAliveInterval, SecondsBetweenProbes);
            await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
