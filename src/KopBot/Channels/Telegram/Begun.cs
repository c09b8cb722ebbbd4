using System.Collections.Concurrent;

namespace KopBot.Channels.Telegram;

/// <summary>How far bubbles of several messages got before something failed, so that a retry does not repeat what was sent.</summary>
internal sealed class Begun
{
    private const int Many = 10_000;
    private readonly ConcurrentDictionary<long, (int Sent, string? Bubble)> _rows = new();

    /// <summary>How many messages of a row are sent already, and the number of the first.</summary>
    /// <param name="row">The row of the outbox.</param>
    public (int Sent, string? Bubble) Of(long row) => _rows.GetValueOrDefault(row);

    /// <summary>Notes how far a row got; a row of which nothing is sent, or that has ended, is forgotten.</summary>
    /// <param name="row">The row of the outbox.</param>
    /// <param name="sent">How many messages of it are sent; 0 to forget it.</param>
    /// <param name="bubble">The number of the first message.</param>
    public void Note(long row, int sent, string? bubble)
    {
        if (sent == 0)
        {
            _rows.TryRemove(row, out _);
            return;
        }

        // Whoever forgets them all repeats a message at the worst.
        if (_rows.Count >= Many)
        {
            _rows.Clear();
        }

        _rows[row] = (sent, bubble);
    }
}
