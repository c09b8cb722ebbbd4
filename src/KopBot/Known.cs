using System.Security.Cryptography;
using KopBot.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Domain.Understanding;
using KopBot.Storage;
using KopBot.Workers;

namespace KopBot;

/// <summary>What the bot knows now: the dialog files, and what people taught it since. A turn sees one whole state of it.</summary>
internal sealed class Known
{
    // Each process has its own: a code is kept with the turn that made it and never worked out again.
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);
    private readonly Settings _settings;
    private volatile Knowledge _now;
    private int _taught;

    private Known(Settings settings) =>
        (_settings, _now) = (settings, Load(settings, RegionTree.Empty, []));

    /// <summary>What is known now.</summary>
    public Knowledge Now => _now;

    /// <summary>Plays a turn over what is known now.</summary>
    public PlayTurn Play => (conversation, facts, incoming) => Turn.Play(_now, conversation, facts, incoming);

    /// <summary>Reads the dialog files.</summary>
    /// <param name="settings">Where they are, and for whom.</param>
    /// <exception cref="DialogException">A file has a mistake; the message names file, line and cure.</exception>
    public static Known Read(Settings settings) => new(settings);

    /// <summary>Adds what the store knows: the regions and the sentences that people taught.</summary>
    /// <param name="registry">The store.</param>
    /// <param name="stop">Ends it.</param>
    public async Task AddFrom(IRegistry registry, CancellationToken stop)
    {
        _now = _now with { Regions = await registry.Regions(stop) };
        await Learn(registry, stop);
    }

    /// <summary>Reads again what people taught, if there is more of it than before.</summary>
    /// <param name="registry">The store.</param>
    /// <param name="stop">Ends it.</param>
    /// <returns>How many sentences are known now; null when nothing changed.</returns>
    public async Task<int?> Learn(IRegistry registry, CancellationToken stop)
    {
        var taught = await registry.Taught(stop);
        var mark = HashCode.Combine(taught.Count, taught.Aggregate(0, (mark, pair) => mark ^ HashCode.Combine(pair.Key, pair.Value)));
        if (taught.Count == 0 || mark == _taught)
        {
            return null;
        }

        var examples = taught.Where(pair => _now.Dialogs.ContainsKey(pair.Value)).Select(pair => new Example(pair.Value, pair.Key));
        _now = Load(_settings, _now.Regions, [.. examples]);
        _taught = mark;
        return taught.Count;
    }

    /// <summary>Plays a few turns of nobody and forgets them, so that the first person who writes need not wait while they are compiled.</summary>
    public void Rehearse()
    {
        var nobody = new Address("", "");
        var facts = new Facts { Now = DateTimeOffset.UnixEpoch, Person = new("", "", []) };
        foreach (var words in (string[])["halo", "harga gas berapa ya"])
        {
            Play(Conversation.New, facts, new() { Chat = nobody, From = nobody, Id = "", At = facts.Now, Content = new Content.Text(words) });
        }
    }

    private static Knowledge Load(Settings settings, RegionTree regions, IReadOnlyList<Example> taught) =>
        DialogFolder.Load(settings.Dialogs, settings.Dinas, regions, settings.Demo, taught) with { Secret = Secret };
}
