using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Dialogs.Transcripts;

/// <summary>What the world of a transcript answers to the look-ups of a turn.</summary>
internal sealed partial class World
{
    public object Find(Lookup lookup) => lookup switch
    {
        DraftOf asked => Draft(asked.Key),
        KoperasiOf asked => Listed(Koperasi.Values.Where(one => one.Id == asked.Id)),
        KoperasiLike asked => Listed(Like(asked).Take(asked.Most)),
        HargaAt asked => Listed(Harga.Where(one => one.Koperasi.Id == asked.Koperasi).OrderBy(one => one.Barang, StringComparer.Ordinal)),
        HargaNear asked => Listed(Near(asked).Take(asked.Most)),
        LaporanOf asked => Listed(Laporan.Where(one => (one.Dialog, one.Koperasi, one.Periode) == (asked.Dialog, asked.Koperasi, asked.Periode)).OrderByDescending(one => one.Versi)),
        LaporanBefore asked => Listed(Newest(asked.Dialog).Where(one => one.Koperasi == asked.Koperasi && (asked.Before.Length == 0 || string.CompareOrdinal(one.Periode, asked.Before) < 0))
            .OrderByDescending(one => one.Periode, StringComparer.Ordinal).Take(asked.Most)),
        LaporanByReceipt asked => Listed(Laporan.Where(one => one.TandaTerima.Equals(asked.TandaTerima, StringComparison.OrdinalIgnoreCase)).OrderByDescending(one => one.Versi).Take(1)),
        RekapOf asked => Rekap(asked),
        _ => FindPeople(lookup),
    };

    private object FindPeople(Lookup lookup) => lookup switch
    {
        TiketOf asked => Listed(Tiket.Where(one => one.Nomor.Equals(asked.Nomor, StringComparison.OrdinalIgnoreCase))),
        TiketBy asked => Listed(Tiket.Where(one => one.Oleh == asked.Oleh && (asked.Jenis.Length == 0 || one.Jenis == asked.Jenis)).OrderByDescending(one => one.Pada).Take(asked.Most)),
        UndanganOf asked => Listed(Undangan.Where(one => one.Kode == asked.Kode)),
        WrongCodes asked => Listed([_wrong.Count(one => one.From == asked.From && one.At > Now.AddHours(-1)), _wrong.Count(one => one.From.Channel == asked.From.Channel && one.At > Now.AddHours(-1))]),
        PersonOf asked => Listed(People.Where(guest => guest.Phone == asked.Phone).Select(guest => guest.Person)),
        JangkauanOf asked => Reach(asked.Sasaran),
        PengumumanBy asked => Listed(Pengumuman.Where(one => one.Pengumuman.Oleh == asked.Oleh).Take(asked.Most)),
        PengumumanFor asked => Listed(Pengumuman.Where(one => Meant(one.Pengumuman.Sasaran).Any(guest => guest.Id == asked.Person)).Take(asked.Most)),
        DataOf asked => Listed(People.Where(guest => guest.Id == asked.Person && guest.Name.Length > 0).SelectMany(guest =>
            guest.Roles.Select(role => KeyValuePair.Create("Peran", role.Title.Length > 0 ? role.Title : role.Kind)).Prepend(KeyValuePair.Create("Nama", guest.Name)))),
        BelumDipahami asked => Listed(Lost.Take(asked.Most)),
        _ => throw new InvalidOperationException($"The world of transcripts cannot answer {lookup.GetType().Name} yet: add it to WorldArchive"),
    };

    private static IReadOnlyList<T> Listed<T>(IEnumerable<T> items) => [.. items];

    private IEnumerable<Laporan> Newest(string dialog) => Laporan.Where(one => one.Dialog == dialog)
        .GroupBy(one => (one.Koperasi, one.Periode)).Select(versions => versions.MaxBy(one => one.Versi)!);

    private IEnumerable<ProfilKoperasi> Like(KoperasiLike asked)
    {
        var words = asked.Words.ToLowerInvariant().Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 2).ToList();
        return Koperasi.Values.Where(one => new Region(one.Wilayah, "", 0).IsIn(asked.Wilayah))
            .Select(one => (one, met: words.Count(word => $"{one.Nama} {string.Join(' ', Knowledge.Regions.Upwards(one.Wilayah).Select(region => region.Name))}".Contains(word, StringComparison.OrdinalIgnoreCase))))
            .Where(pair => pair.met > 0).OrderByDescending(pair => pair.met).ThenBy(pair => pair.one.Nomor).Select(pair => pair.one);
    }

    private IEnumerable<HargaBarang> Near(HargaNear asked) => Harga.Where(one => one.Barang == asked.Barang && Common(one.Koperasi.Wilayah, asked.Wilayah) >= 2)
        .OrderByDescending(one => Common(one.Koperasi.Wilayah, asked.Wilayah)).ThenByDescending(one => one.HargaPada);

    private static int Common(string one, string other) => one.Split('.').Zip(other.Split('.')).TakeWhile(pair => pair.First == pair.Second).Count();

    private Rekap Rekap(RekapOf asked)
    {
        var all = Koperasi.Values.Where(one => new Region(one.Wilayah, "", 0).IsIn(asked.Wilayah)).ToList();
        var reports = Newest(asked.Dialog).Where(one => one.Periode == asked.Periode && all.Exists(koperasi => koperasi.Id == one.Koperasi)).ToList();
        var due = all.Where(one => one.Status == "aktif").ToList();
        var done = due.Where(one => reports.Exists(report => report.Koperasi == one.Id)).ToList();
        var totals = reports.SelectMany(report => report.Jawaban).SelectMany(answer => answer.Parts.Select(part => (Key: part.Key.Length == 0 ? answer.Question : $"{answer.Question}.{part.Key}", part.Value)))
            .GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        return new(all.Count, all.GroupBy(one => one.Status).ToDictionary(group => group.Key, group => group.Count()), due.Count, done.Count, totals, [.. due.Except(done).OrderBy(one => one.Nama, StringComparer.Ordinal).Take(asked.Names)])
        {
            Nihil = reports.Count(report => report.Nihil),
            Bercatatan = reports.Count(report => report.Jawaban.Any(answer => answer.Note is not null)),
            Sudah = [.. done.OrderBy(one => one.Nama, StringComparer.Ordinal).Take(asked.Names)],
        };
    }

    private Jangkauan Reach(Sasaran who)
    {
        var meant = Meant(who).ToList();
        return new(meant.Count, meant.GroupBy(guest => guest.Phones.Keys.Select(phone => phone.Channel).FirstOrDefault("web")).ToDictionary(group => group.Key, group => group.Count()));
    }
}
