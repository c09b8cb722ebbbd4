using System.Net;
using System.Net.Sockets;

namespace KopBot.Tests.Requires;

/// <summary>A line to a server on this machine that can be cut at the worst moment: when the server has done what it was asked, and
/// before its answer arrives.</summary>
public sealed class CutLine : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _server;

    public CutLine(int server)
    {
        _server = server;
        _listener.Start();
        _ = Accept();
    }

    /// <summary>The port to connect to.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Whether answers are lost, and the connection with them.</summary>
    public bool IsCut { get; set; }

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Join(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The line is taken away.
        }
    }

    private async Task Join(TcpClient client)
    {
        using (client)
        using (var server = new TcpClient())
        {
            await server.ConnectAsync(IPAddress.Loopback, _server);
            await Task.WhenAny(Pass(client, server, false), Pass(server, client, true));
        }
    }

    private async Task Pass(TcpClient from, TcpClient to, bool isAnswer)
    {
        var bytes = new byte[65_536];
        try
        {
            while (await from.GetStream().ReadAsync(bytes) is > 0 and var count && !(isAnswer && IsCut))
            {
                await to.GetStream().WriteAsync(bytes.AsMemory(0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One end is gone, and so is the other.
        }
    }
}
