using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>Fetches the photo or document that a message names from its channel, and keeps it by its content.</summary>
/// <param name="channels">The channels.</param>
/// <param name="files">Where files are kept.</param>
public sealed class Fetching(IEnumerable<IChannel> channels, IFiles files)
{
    /// <summary>The largest file that is kept, in bytes.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    private static readonly Content Lost = new Content.Other("berkas yang tidak dapat diambil (paling besar 20 MB)");
    private readonly Dictionary<string, IChannel> _channels = channels.ToDictionary(channel => channel.Name);

    /// <summary>The message with its file fetched and kept; the message itself when it names none.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<Incoming> Fetch(Incoming incoming, CancellationToken stop)
    {
        if (incoming.Content is not Content.Sent { File: { Hash: "" } file } sent)
        {
            return incoming;
        }

        var content = file.Size > MostBytes || !_channels.TryGetValue(incoming.Chat.Channel, out var channel)
            ? null
            : await channel.Fetch(file, stop);
        if (content is null || content.Length > MostBytes)
        {
            return incoming with { Content = Lost };
        }

        return incoming with { Content = sent with { File = await files.Keep(content, file.Name, file.Type, stop) } };
    }
}
