using System.Collections.Concurrent;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>Pictures and documents at Meta: uploaded ones live 30 days, received ones seven, and an address for them five minutes.</summary>
public sealed class MediaStore(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, (byte[] Content, string Type, DateTimeOffset Until)> _kept = new();
    private readonly ConcurrentDictionary<string, (string Media, DateTimeOffset Until)> _links = new();
    private long _last = 1_000_000;

    /// <summary>How many uploads there were.</summary>
    public int Uploads { get; private set; }

    public string Keep(byte[] content, string type, bool webhook)
    {
        Uploads += webhook ? 0 : 1;
        var id = Interlocked.Increment(ref _last).ToString();
        _kept[id] = (content, type, time.GetUtcNow() + TimeSpan.FromDays(webhook ? 7 : 30));
        return id;
    }

    /// <summary>A file; null when there is none, or none any more.</summary>
    public (byte[] Content, string Type)? Find(string id) =>
        _kept.TryGetValue(id, out var file) && file.Until > time.GetUtcNow() ? (file.Content, file.Type) : null;

    /// <summary>A new address for a file.</summary>
    public string Link(string id)
    {
        var link = Guid.NewGuid().ToString("N");
        _links[link] = (id, time.GetUtcNow() + TimeSpan.FromMinutes(5));
        return link;
    }

    /// <summary>The file behind an address; null when the address is over.</summary>
    public (byte[] Content, string Type)? Linked(string link) =>
        _links.TryGetValue(link, out var found) && found.Until > time.GetUtcNow() ? Find(found.Media) : null;

    /// <summary>All addresses are over.</summary>
    public void ExpireLinks() => _links.Clear();
}
