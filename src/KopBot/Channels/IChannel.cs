using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels;

/// <summary>
/// A way to people. Its outside format ends at the border of its folder. Every class that implements this is found at the start
/// and made by the container when its settings are there.
/// </summary>
public interface IChannel
{
    /// <summary>The name, part of every address: <c>telegram</c>, <c>whatsapp</c>, <c>web</c>, <c>terminal</c>.</summary>
    string Name { get; }

    /// <summary>How many bubbles may be under way at once.</summary>
    int Lanes { get; }

    /// <summary>How the channel is doing, for the health page.</summary>
    ChannelHealth Health { get; }

    /// <summary>Maps the paths on which the outside calls, if there are any.</summary>
    /// <param name="routes">The web server's routes.</param>
    void Map(IEndpointRouteBuilder routes);

    /// <summary>
    /// Prepares the channel and, where it has to ask for messages, asks until it is stopped. What was read is confirmed to the
    /// outside only after <see cref="IStore.Accept"/> has returned. A fault is waited out here, never thrown.
    /// </summary>
    /// <param name="stop">Ends the listening.</param>
    Task Listen(CancellationToken stop);

    /// <summary>Sends one bubble. Never throws for what the outside does.</summary>
    /// <param name="sending">What to send.</param>
    /// <param name="stop">Ends the call.</param>
    Task<SendResult> Send(Sending sending, CancellationToken stop);

    /// <summary>Fetches a file that a message of this channel names.</summary>
    /// <param name="file">The file, with its remote handle.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The content; null when the channel no longer gives it or it is too large.</returns>
    Task<byte[]?> Fetch(FileRef file, CancellationToken stop);
}

/// <summary>How a channel is doing.</summary>
/// <param name="Working">Whether it can send and receive as far as it knows.</param>
/// <param name="Why">What is wrong and what helps; empty when it works.</param>
public sealed record ChannelHealth(bool Working, string Why)
{
    /// <summary>All is well.</summary>
    public static ChannelHealth Good { get; } = new(true, "");
}

/// <summary>How a send went. There are these three ways and no other.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It was sent.</summary>
    /// <param name="Bubble">The channel's name of the sent bubble; null when it gives none.</param>
    public sealed record Sent(string? Bubble) : SendResult;

    /// <summary>It was not sent, or nobody knows whether it was: it is due again.</summary>
    /// <param name="After">How long to wait, exactly.</param>
    /// <param name="Why">What the channel said.</param>
    /// <param name="Whole">Whether the whole channel has to wait, and not only this address.</param>
    public sealed record Later(TimeSpan After, string Why, bool Whole = false) : SendResult
    {
        /// <summary>Whether it is due as soon as the person writes, even before that time is over: the channel may not write first.</summary>
        public bool UntilHeard { get; init; }

        /// <summary>How far the channel got with it, in its own words: they come back with the next try, whoever makes it.</summary>
        public string? Begun { get; init; }
    }

    /// <summary>It can never be sent.</summary>
    /// <param name="Why">What the channel said.</param>
    /// <param name="Closed">Whether the address cannot be reached any more, so that nothing else is tried.</param>
    public sealed record Never(string Why, bool Closed = false) : SendResult;
}
