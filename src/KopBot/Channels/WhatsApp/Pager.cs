using System.Threading.Channels;
using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>Somebody wants to see more rows of a list.</summary>
/// <param name="Chat">Who.</param>
/// <param name="Bubble">The bubble that the list belongs to.</param>
/// <param name="From">The first row that is wanted.</param>
internal sealed record PageWish(Address Chat, string Bubble, int From);

/// <summary>
/// Shows the next rows of a long list. It is the same bubble seen further down, so no turn is played; what fails is let go, and
/// the person taps once more.
/// </summary>
internal sealed class Pager(CloudApi api, IWhatsAppLog log, ILogger logger)
{
    private const string Words = "Pilihan berikutnya:";

    private readonly Channel<PageWish> _waiting = Channel.CreateBounded<PageWish>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Has the rows shown soon.</summary>
    public void Show(PageWish wish) => _waiting.Writer.TryWrite(wish);

    /// <summary>Shows rows until it is stopped.</summary>
    public async Task Run(CancellationToken stop)
    {
        await foreach (var wish in _waiting.Reader.ReadAllAsync(stop))
        {
            try
            {
                await Turn(wish, stop);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.AsideFailed("the next rows of a list", e);
            }
        }
    }

    private async Task Turn(PageWish wish, CancellationToken stop)
    {
        var rows = await log.SentAs([wish.Bubble], stop);
        if (!rows.TryGetValue(wish.Bubble, out var sending) || sending.Chat != wish.Chat
            || Choice.Of(sending.Bubble, Party.IsNumber(wish.Chat.Id)) is not List list || wish.From >= list.Rows.Count)
        {
            return;
        }

        var page = list with { From = wish.From, Bubble = wish.Bubble };
        await api.Send(Message.Of(wish.Chat.Id, new(Words, null, page), null, false), stop);
    }
}
