using KopBot.Domain.Koperasi;
using KopBot.Domain.Koperasi.Acts;

namespace KopBot.Workers;

/// <summary>
/// Requests for membership that nobody answered: after 3 days the pengurus are reminded, after 7 the dinas is told. Each of the two is
/// said once; what is older than that by a week is left alone.
/// </summary>
public static class Unanswered
{
    private const string Jenis = "daftar-anggota";
    private const int Most = 200;
    private const int ToPengurus = 3;
    private const int ToDinas = 7;
    private const int Late = 14;

    /// <summary>The requests that somebody has to be reminded of now.</summary>
    /// <param name="now">The moment (UTC).</param>
    public static IReadOnlyList<TiketMenunggu> Due(DateTimeOffset now) => [Waiting(ToPengurus, ToDinas, now), Waiting(ToDinas, Late, now)];

    /// <summary>The reminder of a request.</summary>
    /// <param name="due">The question with which it was found.</param>
    /// <param name="tiket">The request.</param>
    /// <param name="dinas">The office that is told.</param>
    /// <param name="now">The moment (UTC).</param>
    public static Pengumuman About(TiketMenunggu due, Tiket tiket, Dinas dinas, DateTimeOffset now)
    {
        var from = tiket.OlehNama.Length > 0 ? tiket.OlehNama : "seorang warga";
        var isForDinas = due.Ingatan == Name(ToDinas);
        return new(due.Ingatan + tiket.Nomor, isForDinas ? ForDinas(tiket, from) : ForPengurus(tiket, from), null, new Sasaran
        {
            Roles = [isForDinas ? RoleKinds.Dinas : RoleKinds.Pengurus],
            Koperasi = isForDinas ? [] : [tiket.Koperasi],
            Wilayah = isForDinas && dinas.Wilayah.Length > 0 ? [dinas.Wilayah] : [],
            OnlySubscribed = false,
        })
        {
            Oleh = "",
            Chat = default,
            Pada = now,
        };
    }

    private static string ForPengurus(Tiket tiket, string from) =>
        $"Permohonan menjadi anggota dari *{from}* sudah menunggu {ToPengurus} hari. Nomornya *{tiket.Nomor}*. Ketik *jawab permintaan anggota* untuk menerima atau menolak.";

    private static string ForDinas(Tiket tiket, string from) =>
        $"Permohonan menjadi anggota *{tiket.Nomor}* dari {from} sudah {ToDinas} hari belum dijawab pengurus.\n{string.Join('\n', tiket.Isi.Select(line => $"{line.Key}: {line.Value}"))}\nMohon pengurusnya dihubungi.";

    private static TiketMenunggu Waiting(int days, int until, DateTimeOffset now) =>
        new(Jenis, RequestsMembership.Waiting, now.AddDays(-until).AddMilliseconds(1), now.AddDays(-days), Name(days), Most);

    private static string Name(int days) => $"ingat:{Jenis}:{days}:";
}
