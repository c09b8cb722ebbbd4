using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.Web;

/// <summary>A client's WebSocket, read frame by frame.</summary>
public sealed class Socket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public WebSocketState State => _socket.State;

    public static async Task<Socket> Open(string address)
    {
        var socket = new Socket();
        await socket._socket.ConnectAsync(new(address), default);
        return socket;
    }

    /// <summary>The next frame; null when the service closed the socket.</summary>
    public async Task<string?> Frame()
    {
        using var kept = new MemoryStream();
        var buffer = new byte[64 * 1024];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var part = await _socket.ReceiveAsync(buffer, patience.Token);
            kept.Write(buffer, 0, part.Count);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(kept.ToArray());
            }
        }
    }

    /// <summary>The next activity that is not "typing", whatever frame it is in; one frame of the tests holds one or more.</summary>
    public async Task<IReadOnlyList<JsonNode>> Activities(int count)
    {
        var all = new List<JsonNode>();
        while (all.Count < count)
        {
            var frame = await Frame() ?? throw new InvalidOperationException("The socket was closed.");
            all.AddRange(frame.Length == 0 ? [] : JsonNode.Parse(frame)!["activities"]!.AsArray().Select(one => one!.DeepClone())
                .Where(one => (string)one["type"]! != "typing"));
        }

        return all;
    }

    public Task Say(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);

    public Task Close() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);

    public void Dispose() => _socket.Dispose();
}
