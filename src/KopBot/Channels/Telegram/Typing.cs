using System.Collections.Concurrent;
using System.Globalization;
using KopBot.Domain.Turns;

namespace KopBot.Channels.Telegram;

/// <summary>
/// Shows "sedang mengetik" to people whose answer takes long. Most answers do not, and for those nothing is sent: an action for
/// every message would halve the rate.
/// </summary>
internal sealed class Typing(BotApi api, TimeProvider time)
{
    private const int MostPerRound = 5;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(1.5);
    private readonly ConcurrentDictionary<string, long> _waiting = new();

    /// <summary>Takes note of who waits for an answer now.</summary>
    public void Expect(IReadOnlyList<Incoming> incoming)
    {
        var now = time.GetTimestamp();
        foreach (var one in incoming)
        {
            if (one.Content is not Content.Reach && one.Chat == one.From)
            {
                _waiting[one.Chat.Id] = now;
            }
        }
    }

    /// <summary>Takes note that a chat is being answered.</summary>
    public void Answered(string chat) => _waiting.TryRemove(chat, out _);

    /// <summary>Looks every second who waits for long, and shows it to them once.</summary>
    public async Task Show(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(Round, time);
        while (await timer.WaitForNextTickAsync(stop))
        {
            var shown = 0;
            foreach (var (chat, since) in _waiting)
            {
                if (time.GetElapsedTime(since) >= Long && _waiting.TryRemove(chat, out _) && shown++ < MostPerRound)
                {
                    await api.Call(Methods.SendChatAction, new(long.Parse(chat, CultureInfo.InvariantCulture), "typing"), stop);
                }
            }
        }
    }
}
