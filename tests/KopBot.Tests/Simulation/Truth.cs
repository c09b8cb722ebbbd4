using System.Text.Json;
using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Simulation;

/// <summary>
/// What the database would hold: the promises of <see cref="IStore"/>, written naively with lists. It survives every crash; each
/// member happens wholly or not at all. Conversations are kept as text, so that nothing survives by being in memory.
/// </summary>
internal sealed class Truth(FakeTime time)
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);
    private readonly List<InRow> _inbox = [];
    private readonly List<OutRow> _outbox = [];
    private readonly Dictionary<string, string> _conversations = [];

    public Dictionary<string, Person> People { get; } = [];

    public Dictionary<string, ProfilKoperasi> Koperasi { get; } = [];

    public Dictionary<string, List<Entry>> Drafts { get; } = [];

    public List<Laporan> Laporan { get; } = [];

    public bool AtRest => _inbox.TrueForAll(row => row.Done) && _outbox.TrueForAll(row => row.Settled);

    public int SetAsides { get; private set; }

    public int Accept(IReadOnlyList<Incoming> incoming)
    {
        var fresh = incoming.Where(one => !_inbox.Exists(row => row.Incoming.Chat.Channel == one.Chat.Channel && row.Incoming.Id == one.Id)).ToList();
        _inbox.AddRange(fresh.Select(one => new InRow { Incoming = one }));
        return fresh.Count;
    }

    public Work? TakeUp(Replica owner)
    {
        var now = time.GetUtcNow();
        var row = _inbox.FirstOrDefault(row => !row.Done && row.LeasedUntil <= now
            && _inbox.First(first => !first.Done && first.Incoming.Conversation == row.Incoming.Conversation) == row);
        if (row is null)
        {
            return null;
        }

        (row.LeasedUntil, row.Owner) = (now + Lease, owner);
        row.Attempt++;
        var conversation = _conversations.TryGetValue(row.Incoming.Conversation, out var text) ? JsonSerializer.Deserialize<Conversation>(text)! : Conversation.New;
        return new Work((row, row.Attempt), row.Incoming, conversation, People[row.Incoming.From.ToString()], 1);
    }

    public Commitment Commit(Work work, Outcome.Played played)
    {
        var (row, attempt) = ((InRow, int))work.Ticket;
        if (row.Done || row.Attempt != attempt || row.LeasedUntil <= time.GetUtcNow())
        {
            return Commitment.Lost;
        }

        if (played.Effects.OfType<Append>().Any(append => Draft(append.Key).Count != append.Version)
            || played.Effects.OfType<FileLaporan>().Any(file => Versions(file.Laporan.Dialog, file.Laporan.Koperasi, file.Laporan.Periode).Any(old => old.Versi == file.Laporan.Versi)))
        {
            return Commitment.Clash;
        }

        foreach (var append in played.Effects.OfType<Append>())
        {
            Draft(append.Key).AddRange(append.Lines);
        }

        Laporan.AddRange(played.Effects.OfType<FileLaporan>().Select(file => file.Laporan));
        _conversations[row.Incoming.Conversation] = JsonSerializer.Serialize(played.Conversation);
        _outbox.AddRange(played.Bubbles.Select(bubble => new OutRow { Chat = row.Incoming.Chat, Bubble = bubble }));
        row.Done = true;
        return Commitment.Done;
    }

    public void SetAside(Work work)
    {
        (((InRow, int))work.Ticket).Item1.Done = true;
        SetAsides++;
    }

    /// <summary>What a replica holds is let go, because it is dead or taken for dead.</summary>
    /// <param name="owner">The replica.</param>
    /// <param name="lives">Whether it goes on: then its bubbles have left, because they do so at once, and it was silent for seconds.</param>
    public void Free(Replica owner, bool lives)
    {
        _inbox.Where(row => row.Owner == owner).ToList().ForEach(row => row.LeasedUntil = default);
        _outbox.Where(row => row.Owner == owner && (row.HasLeft || !lives)).ToList().ForEach(row => row.LeasedUntil = default);
    }

    /// <summary>A bubble is on its way.</summary>
    public void Leave(Sending sending) => _outbox[(int)sending.Id].HasLeft = true;

    public IReadOnlyList<Sending> TakeOut(Replica owner, int most)
    {
        var now = time.GetUtcNow();
        var rows = _outbox.Where((row, at) => !row.Settled && row.LeasedUntil <= now && row.Due <= now
            && _outbox.First(first => !first.Settled && first.Chat == row.Chat) == row).Take(most).ToList();
        rows.ForEach(row => (row.LeasedUntil, row.Owner, row.Attempt, row.HasLeft) = (now + Lease, owner, row.Attempt + 1, false));
        return [.. rows.Select(row => new Sending(_outbox.IndexOf(row), row.Chat, Priority.Reply, row.Bubble, row.Attempt, null, null) { Until = row.LeasedUntil })];
    }

    public void Settle(Settlement settlement)
    {
        var row = _outbox[(int)settlement.Sending.Id];
        if (row.Attempt != settlement.Sending.Attempt)
        {
            return;
        }

        row.Settled |= settlement.Result is not SendResult.Later;
        row.LeasedUntil = default;
        row.Due = settlement.Result is SendResult.Later later ? time.GetUtcNow() + later.After : row.Due;
    }

    public object Find(Lookup lookup) => lookup switch
    {
        DraftOf draft => new Draft(draft.Key, [.. Draft(draft.Key)]),
        KoperasiOf koperasi => (IReadOnlyList<ProfilKoperasi>)[Koperasi[koperasi.Id]],
        LaporanOf of => (IReadOnlyList<Laporan>)[.. Versions(of.Dialog, of.Koperasi, of.Periode).OrderByDescending(one => one.Versi)],
        LaporanBefore => (IReadOnlyList<Laporan>)[],
        _ => throw new NotSupportedException($"Nobody asks for {lookup} here"),
    };

    private List<Entry> Draft(string key) => Drafts.TryGetValue(key, out var lines) ? lines : Drafts[key] = [];

    private IEnumerable<Laporan> Versions(string dialog, string koperasi, string periode) =>
        Laporan.Where(one => one.Dialog == dialog && one.Koperasi == koperasi && one.Periode == periode);

    private sealed class InRow
    {
        public required Incoming Incoming { get; init; }

        public bool Done { get; set; }

        public DateTimeOffset LeasedUntil { get; set; }

        public Replica? Owner { get; set; }

        public int Attempt { get; set; }
    }

    private sealed class OutRow
    {
        public required Address Chat { get; init; }

        public required Bubble Bubble { get; init; }

        public bool HasLeft { get; set; }

        public bool Settled { get; set; }

        public DateTimeOffset LeasedUntil { get; set; }

        public Replica? Owner { get; set; }

        public DateTimeOffset Due { get; set; }

        public int Attempt { get; set; }
    }
}
