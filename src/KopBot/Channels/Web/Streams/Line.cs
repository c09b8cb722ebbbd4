using System.Net.WebSockets;
using System.Text;

namespace KopBot.Channels.Web.Streams;

/// <summary>One WebSocket: sends the frames of a feed and listens only for its end, for clients say nothing on it.</summary>
/// <param name="socket">The socket.</param>
internal sealed class Line(WebSocket socket)
{
    // The network's time, not the service's: how long the other side may take to say goodbye.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);

    /// <summary>Stays until the client goes, or the service stops.</summary>
    /// <param name="feed">What is sent.</param>
    /// <param name="after">The client's place in the transcript.</param>
    /// <param name="stopping">The service stops: the client is told to come back.</param>
    /// <param name="gone">The connection is lost.</param>
    public async Task Run(Feed feed, long after, CancellationToken stopping, CancellationToken gone)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        var hears = Hear(over);
        try
        {
            await foreach (var frame in feed.Frames(after, over.Token))
            {
                await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, true, over.Token);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or WebSocketException or IOException)
        {
            // The client went, or the service stops: the transcript has what was not sent.
        }

        await Close(hears);
    }

    private async Task Hear(CancellationTokenSource over)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
                // Keep-alives of the client, and whatever else it says, mean nothing.
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException)
        {
            // Gone without a word.
        }

        try
        {
            await over.CancelAsync();
        }
        catch (ObjectDisposedException)
        {
            // The socket was closed by this side.
        }
    }

    private async Task Close(Task hears)
    {
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, "Sampai nanti", CancellationToken.None);
                await hears.WaitAsync(Farewell, TimeProvider.System);
            }
        }
        catch (Exception end) when (end is WebSocketException or OperationCanceledException or IOException or TimeoutException)
        {
            // Gone already, or it does not answer.
        }

        socket.Abort();
        await hears;
    }
}
