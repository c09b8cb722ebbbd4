using System.Threading.Channels;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Marks messages as read and shows that an answer is being written. Beside the trip of the message, because it has no effect but
/// that one: what fails is let go.
/// </summary>
internal sealed class Reads(CloudApi api)
{
    private const int Workers = 4;

    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Has a message marked soon, and with it all that came before it.</summary>
    /// <param name="bubble">Meta's identifier of the message.</param>
    public void Mark(string bubble) => _waiting.Writer.TryWrite(bubble);

    /// <summary>Marks until it is stopped.</summary>
    public Task Run(CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Work(stop)));

    private async Task Work(CancellationToken stop)
    {
        await foreach (var bubble in _waiting.Reader.ReadAllAsync(stop))
        {
            await api.Mark(Message.Read(bubble), stop);
        }
    }
}
