using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Dialogs.Transcripts;

/// <summary>
/// The world of a transcript, in memory: what the effects of its turns made of it. It keeps the same promises as a store: an
/// effect that does not fit any more is refused, and what is kept has passed through its written form.
/// </summary>
internal sealed partial class World
{
    private readonly Dictionary<string, string> _drafts = [];
    private readonly List<(Address From, DateTimeOffset At)> _wrong = [];

    public World(Knowledge knowledge) => Knowledge = knowledge;

    public Knowledge Knowledge { get; set; }

    public DateTimeOffset Now { get; set; } = new(2025, 10, 23, 3, 0, 0, TimeSpan.Zero);

    public SortedDictionary<string, ProfilKoperasi> Koperasi { get; } = new(StringComparer.Ordinal);

    public List<Laporan> Laporan { get; } = [];

    public List<Tiket> Tiket { get; } = [];

    public List<HargaBarang> Harga { get; } = [];

    public List<Undangan> Undangan { get; } = [];

    public List<Perjalanan> Pengumuman { get; } = [];

    public List<Guest> People { get; } = [];

    public List<Kalimat> Lost { get; } = [];

    public Dictionary<string, string> Taught { get; } = [];

    /// <summary>What was sent to others in this turn.</summary>
    public List<(string To, Bubble Bubble)> News { get; } = [];

    public Draft Draft(string key) => new(key, _drafts.TryGetValue(key, out var kept) ? StoreJson.Read<Conversation>(kept).Stack[0].Log : []);

    /// <summary>Applies the effects of a turn.</summary>
    /// <exception cref="InvalidOperationException">One of them does not fit the world.</exception>
    public void Apply(IEnumerable<Effect> effects)
    {
        News.Clear();
        foreach (var effect in effects)
        {
            Apply(effect);
        }
    }

    private void Apply(Effect effect)
    {
        switch (effect)
        {
            case Append append:
                Keep(append);
                break;
            case FileLaporan file:
                Fit(Laporan.TrueForAll(one => (one.Dialog, one.Koperasi, one.Periode, one.Versi) != (file.Laporan.Dialog, file.Laporan.Koperasi, file.Laporan.Periode, file.Laporan.Versi)), effect);
                Laporan.Add(file.Laporan);
                _drafts.Remove($"{file.Laporan.Dialog}/{file.Laporan.Koperasi}/{file.Laporan.Periode}");
                break;
            case OpenTiket open:
                Fit(Tiket.TrueForAll(one => one.Nomor != open.Tiket.Nomor), effect);
                Tiket.Add(open.Tiket);
                break;
            case MoveTiket move:
                var at = Tiket.FindIndex(one => one.Nomor == move.Nomor && one.Status == move.From);
                Fit(at >= 0, effect);
                Tiket[at] = Tiket[at] with { Status = move.To, Catatan = move.Catatan };
                break;
            case SetHarga set:
                Set(set);
                break;
            case SaveKoperasi save:
                Koperasi[save.Profil.Id] = save.Profil;
                break;
            default:
                ApplyToPeople(effect);
                break;
        }
    }

    private void Keep(Append append)
    {
        var log = Draft(append.Key).Log;
        Fit(append.Version == log.Count, append);
        _drafts[append.Key] = StoreJson.Write(new Conversation { Stack = [new Frame { Dialog = "", Log = [.. log, .. append.Lines] }] });
    }

    private void Set(SetHarga set)
    {
        var old = Harga.Find(one => one.Koperasi.Id == set.Koperasi && one.Barang == set.Barang) ?? new(Koperasi[set.Koperasi], set.Barang, null, null, null, null);
        Fit(set.StokDulu is null || set.StokDulu == (old.Stok ?? 0), set);
        Harga.Remove(old);
        old = set.Harga is null ? old : old with { Harga = set.Harga, HargaPada = set.Pada };
        Harga.Add(set.Stok is null ? old : old with { Stok = set.Stok, StokPada = set.Pada });
    }

    private static void Fit(bool fits, Effect effect)
    {
        if (!fits)
        {
            throw new InvalidOperationException($"{effect.GetType().Name} does not fit the world of the transcript: {effect}");
        }
    }
}
