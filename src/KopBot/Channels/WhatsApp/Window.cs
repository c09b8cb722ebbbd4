using System.Collections.Concurrent;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>The service window: for 24 hours after somebody wrote, anything may be sent; outside of it only approved templates.</summary>
internal sealed class Window(TimeProvider time)
{
    // What is sent in the last minute may arrive outside.
    private static readonly TimeSpan Length = TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1);
    private const int MostShut = 10_000;
    private readonly ConcurrentDictionary<Address, DateTimeOffset> _shut = new();

    /// <summary>Whether anything may be sent to somebody.</summary>
    public bool IsOpen(Sending sending) =>
        sending.LastHeard is { } heard
        && time.GetUtcNow() - heard < Length
        && !(_shut.TryGetValue(sending.Chat, out var shut) && heard <= shut);

    /// <summary>Meta says that the window is closed, whatever we thought: so it is until the person writes again.</summary>
    public void Shut(Sending sending)
    {
        if (_shut.Count >= MostShut)
        {
            _shut.Clear();
        }

        _shut[sending.Chat] = sending.LastHeard ?? time.GetUtcNow();
    }
}
