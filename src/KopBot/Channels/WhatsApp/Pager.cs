using System.Threading.Channels;
using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>Somebody wants to see more rows of a list.</summary>
/// <param name="Chat">Who.</param>
/// <param name="Bubble">The message with the list.</param>
/// <param name="From">The first row that is wanted.</param>
internal sealed record PageWish(Address Chat, string Bubble, int From);

/// <summary>
/// Shows the next rows of a long list. It is the same bubble seen further down, so no turn is played; what fails is let go, and
/// the person taps once more.
/// </summary>
internal sealed class Pager(CloudApi api, IWhatsAppLog log, ILogger logger)
{
    private const int MostShown = 1000;
    private const string Words = "Pilihan berikutnya:";

    private readonly Channel<PageWish> _waiting = Channel.CreateBounded<PageWish>(
        new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    // Which bubble a page of ours belongs to: the next tap comes from the page and not from the bubble.
    private readonly Queue<string> _order = new();
    private readonly Dictionary<string, string> _bubbles = [];

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
        var bubble = _bubbles.GetValueOrDefault(wish.Bubble, wish.Bubble);
        var rows = await log.SentAs([bubble], stop);
        if (!rows.TryGetValue(bubble, out var sending) || sending.Chat != wish.Chat
            || Choice.Of(sending.Bubble, Party.IsNumber(wish.Chat.Id)) is not List list || wish.From >= list.Rows.Count)
        {
            return;
        }

        var reply = await api.Messages(Message.Of(wish.Chat.Id, new(Words, null, list with { From = wish.From }), null, false), stop);
        if (reply.Result["messages"].First["id"].Text is { Length: > 0 } page)
        {
            Remember(page, bubble);
        }
    }

    private void Remember(string page, string bubble)
    {
        _bubbles[page] = bubble;
        _order.Enqueue(page);
        if (_order.Count > MostShown)
        {
            _bubbles.Remove(_order.Dequeue());
        }
    }
}
