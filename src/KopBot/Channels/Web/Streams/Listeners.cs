using System.Collections.Concurrent;
using System.Threading.Channels;

namespace KopBot.Channels.Web.Streams;

/// <summary>
/// The open sockets of this process, by conversation. Waking one only says "look at the transcript": what a socket sends comes
/// from there, so a wake that gets lost, or happens in another replica, costs a second and no message.
/// </summary>
internal sealed class Listeners
{
    private readonly ConcurrentDictionary<string, Listener[]> open = new();

    /// <summary>Adds a socket.</summary>
    /// <param name="conversation">Its conversation.</param>
    public Listener Join(string conversation)
    {
        var listener = new Listener();
        open.AddOrUpdate(conversation, [listener], (_, others) => [.. others, listener]);
        return listener;
    }

    /// <summary>Takes a socket away.</summary>
    /// <param name="conversation">Its conversation.</param>
    /// <param name="listener">The socket.</param>
    public void Leave(string conversation, Listener listener)
    {
        var left = open.AddOrUpdate(conversation, [], (_, others) => [.. others.Where(other => other != listener)]);
        if (left.Length == 0)
        {
            open.TryRemove(KeyValuePair.Create(conversation, left));
        }
    }

    /// <summary>Tells the sockets of a conversation that there may be something new.</summary>
    /// <param name="conversation">The conversation.</param>
    public void Wake(string conversation) => Tell(conversation, null);

    /// <summary>Says something to the open sockets only, which is kept nowhere, such as "typing".</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="whisper">What is said.</param>
    public void Tell(string conversation, Whisper? whisper)
    {
        foreach (var listener in open.GetValueOrDefault(conversation) ?? [])
        {
            listener.Hear(whisper);
        }
    }
}

/// <summary>Something for open sockets only.</summary>
/// <param name="After">The place in the transcript after which it makes sense; void once something follows that place.</param>
/// <param name="Activity">The activity as JSON.</param>
internal sealed record Whisper(long After, string Activity);

/// <summary>One open socket, waiting.</summary>
internal sealed class Listener
{
    private readonly Channel<Whisper?> heard = Channel.CreateBounded<Whisper?>(
        new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Wakes the socket.</summary>
    /// <param name="whisper">What it is told; null for a mere wake.</param>
    public void Hear(Whisper? whisper) => heard.Writer.TryWrite(whisper);

    /// <summary>What was whispered since the last time.</summary>
    public IEnumerable<Whisper> Whispers()
    {
        while (heard.Reader.TryRead(out var whisper))
        {
            if (whisper is not null)
            {
                yield return whisper;
            }
        }
    }

    /// <summary>Waits until it is woken or the time is over.</summary>
    /// <param name="most">The longest wait.</param>
    /// <param name="time">The clock.</param>
    /// <param name="stop">Ends the wait with an exception.</param>
    public async Task Wait(TimeSpan most, TimeProvider time, CancellationToken stop)
    {
        using var over = new CancellationTokenSource(most, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, stop);
        try
        {
            await heard.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // The time is over: the socket looks at the transcript all the same.
        }
    }
}
