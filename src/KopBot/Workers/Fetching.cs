using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// Fetches the photo or document that a message names from its channel, and keeps it by its content. A file that does not come in
/// time counts as one that cannot be had: waiting for a place and fetching together end well before the lease of the message does.
/// </summary>
/// <param name="channels">The channels.</param>
/// <param name="files">Where files are kept.</param>
/// <param name="time">The clock that the waiting goes by.</param>
/// <param name="log">The log.</param>
public sealed class Fetching(IEnumerable<IChannel> channels, IFiles files, TimeProvider time, ILogger<Fetching> log)
{
    /// <summary>The largest file that is kept, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>How many files of one channel are fetched at a time.</summary>
    public const int Places = 8;

    /// <summary>How long a file may wait for one of the places, and how long it may then take until its last byte is here.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    private static readonly Content Lost = new Content.Other("berkas yang tidak dapat kami ambil (paling besar 20 MB)") { Again = true };
    private readonly Dictionary<string, (IChannel Channel, SemaphoreSlim Free)> _channels =
        channels.ToDictionary(channel => channel.Name, channel => (channel, new SemaphoreSlim(Places)));

    /// <summary>Whether a message names a file that has to be fetched.</summary>
    /// <param name="incoming">The message.</param>
    public static bool IsNeeded(Incoming incoming) => incoming.Content is Content.Sent { File.Hash: "" };

    /// <summary>The message with its file fetched and kept; the message itself when it names none.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public async Task<Incoming> Fetch(Incoming incoming, CancellationToken stop)
    {
        if (incoming.Content is not Content.Sent { File: { Hash: "" } file } sent)
        {
            return incoming;
        }

        var content = file.Size > MostBytes || !_channels.TryGetValue(incoming.Chat.Channel, out var from)
            ? null
            : await InTime(from.Channel, from.Free, file, stop);
        if (content is null || content.Length > MostBytes)
        {
            return incoming with { Content = Lost };
        }

        return incoming with { Content = sent with { File = await files.Keep(content, file.Name, file.Type, stop) } };
    }

    private async Task<byte[]?> InTime(IChannel channel, SemaphoreSlim free, FileRef file, CancellationToken stop)
    {
        try
        {
            await Within(async stop => { await free.WaitAsync(stop); return true; }, stop);
            try
            {
                return await Within(stop => channel.Fetch(file, stop), stop);
            }
            finally
            {
                free.Release();
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            log.FileTooSlow(channel.Name, Longest);
            return null;
        }
    }

    private async Task<T> Within<T>(Func<CancellationToken, Task<T>> call, CancellationToken stop)
    {
        using var late = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, stop);
        return await call(either.Token);
    }
}
