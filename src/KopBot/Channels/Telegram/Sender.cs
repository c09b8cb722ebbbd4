using System.Collections.Concurrent;
using System.Globalization;
using KopBot.Channels.Telegram.Wire;
using KopBot.Storage;

namespace KopBot.Channels.Telegram;

/// <summary>Sends bubbles: cuts each into messages, sends them in order, and reacts to what Telegram says.</summary>
internal sealed class Sender(BotApi api, Uploads uploads, Verdicts verdicts, ILogger log)
{
    private const int MostAsked = 100_000;
    private readonly ConcurrentDictionary<long, long> _moved = new();
    private readonly ConcurrentDictionary<long, bool> _asked = new();

    /// <summary>The bot's name without @; empty while Telegram has not told it.</summary>
    public string Bot { get; set; } = "";

    /// <summary>Takes note that a group has a new identifier.</summary>
    public void Moved(long from, long to) => _moved[from] = to;

    /// <summary>Sends a bubble.</summary>
    public async Task<SendResult> Send(Sending sending, CancellationToken stop)
    {
        if (!long.TryParse(sending.Chat.Id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var address))
        {
            return new SendResult.Never($"'{sending.Chat.Id}' is not a chat of Telegram", Closed: true);
        }

        var chat = _moved.GetValueOrDefault(address, address);
        var pieces = Piece.Of(Keyboards.Linked(sending.Bubble, Bot), chat > 0, _asked.ContainsKey(chat));
        var edits = pieces is [{ File: null, Markup: null or { InlineKeyboard: not null } }] ? NumberOf(sending.Edits) : 0;
        var manner = new Manner(chat, edits, chat < 0 ? NumberOf(sending.Answers) : 0);
        var (first, bubble) = Begun.Of(sending.Begun);
        manner = first > 0 ? manner with { Quotes = 0 } : manner;
        for (var at = first; at < pieces.Count; at++)
        {
            var piece = pieces[at];
            var (reply, left) = await Put(piece, manner, stop);
            if (reply.Failure is { } failure)
            {
                var verdict = verdicts.On(failure, sending);
                return verdict is SendResult.Later later ? later with { Begun = new Begun(at, bubble).Kept() } : verdict;
            }

            Remember(chat, piece.Markup);
            bubble ??= NumberOf(reply.Result);
            manner = left with { Quotes = 0 };
        }

        return bubble is null ? new SendResult.Never("the bubble has neither words nor a file") : new SendResult.Sent(bubble);
    }

    private static long NumberOf(string? bubble) => long.TryParse(bubble, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : 0;

    private static string NumberOf(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Sends one message, in another manner where the failure suggests one.</summary>
    private async Task<(Reply<long> Reply, Manner Left)> Put(Piece piece, Manner manner, CancellationToken stop)
    {
        while (true)
        {
            var reply = await Once(piece, manner, stop);
            if (reply.Failure is null or { Reaction: Reaction.Success })
            {
                return (new(reply.Failure is null ? reply.Result : manner.Edits, null), manner);
            }

            if (manner.After(reply.Failure) is not { } next)
            {
                return (reply, manner);
            }

            log.AnotherManner(reply.Failure);
            if (next.Chat != manner.Chat)
            {
                Moved(manner.Chat, next.Chat);
            }

            manner = next;
        }
    }

    private async Task<Reply<long>> Once(Piece piece, Manner manner, CancellationToken stop)
    {
        if (piece.File is not null)
        {
            return await uploads.Send(piece, manner, stop);
        }

        var words = manner.Formatted ? piece.Text.ToHtml() : piece.Text.Plain;
        var mode = manner.Formatted ? "HTML" : null;
        if (manner.Edits is not 0)
        {
            var edited = await api.Call(Methods.EditMessageText, new(manner.Chat, manner.Edits, words, mode, piece.Markup), stop);
            return new(manner.Edits, edited.Failure);
        }

        var quote = manner.Quotes is 0 ? null : new ReplyParameters(manner.Quotes, true);
        var sent = await api.Call(Methods.SendMessage, new(manner.Chat, words, mode, quote, piece.Markup), stop);
        return new(sent.Result?.MessageId ?? 0, sent.Failure);
    }

    private void Remember(long chat, ReplyMarkup? markup)
    {
        if (markup?.Keyboard is not null)
        {
            // Whoever forgets them all leaves a keyboard where it hides by itself.
            if (_asked.Count >= MostAsked)
            {
                _asked.Clear();
            }

            _asked[chat] = true;
        }
        else if (markup?.RemoveKeyboard is true)
        {
            _asked.TryRemove(chat, out _);
        }
    }
}
