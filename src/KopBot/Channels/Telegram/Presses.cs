using System.Threading.Channels;

namespace KopBot.Channels.Telegram;

/// <summary>
/// Tells Telegram that presses have arrived, so that the button stops spinning. Beside the trip of the message, because it has
/// no effect but that one: what fails is let go.
/// </summary>
internal sealed class Presses(BotApi api)
{
    private const int Workers = 4;

    private readonly Channel<string> _waiting = Channel.CreateBounded<string>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Has a press answered soon.</summary>
    /// <param name="id">The identifier of the callback query.</param>
    public void Answer(string id) => _waiting.Writer.TryWrite(id);

    /// <summary>Answers until it is stopped.</summary>
    public Task Run(CancellationToken stop) => Task.WhenAll(Enumerable.Range(0, Workers).Select(_ => Work(stop)));

    private async Task Work(CancellationToken stop)
    {
        await foreach (var id in _waiting.Reader.ReadAllAsync(stop))
        {
            await api.Call(Methods.AnswerCallbackQuery, new(id), stop);
        }
    }
}
