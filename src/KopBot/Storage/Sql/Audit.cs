using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>The audit log: who changed what, and when. What is a log of its own, such as answers, is not repeated here, and
/// neither is a telephone number.</summary>
internal static class Audit
{
    /// <summary>The line for an effect; null when it is a log of its own.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="incoming">The message that caused it.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static Statement? Of(Effect effect, Incoming incoming, long now) => effect switch
    {
        Append or NoteWrongCode or NoteBelumDipahami or Forget => null,
        _ => new(
            $"INSERT INTO audit (dinas, at, person, what, detail) SELECT '', $2, coalesce({Persons.OfAddress}, $1), $3, $4 WHERE 1 = 1",
            incoming.From.ToString(), now, effect.GetType().Name, Detail(effect)),
    };

    private static string Detail(Effect effect) => effect switch
    {
        Bind bind => $"{bind.Role.Kind} {bind.Role.Koperasi}{bind.Role.Wilayah}",
        FileLaporan { Laporan: var laporan } => $"{laporan.TandaTerima} versi {laporan.Versi}",
        MoveTiket move => $"{move.Nomor} {move.From} -> {move.To}",
        OpenTiket open => open.Tiket.Nomor,
        PlanPengumuman plan => plan.Pengumuman.Id,
        StopPengumuman stop => stop.Id,
        SaveKoperasi save => save.Profil.Id,
        SetHarga price => $"{price.Koperasi} {price.Barang} harga {price.Harga} stok {price.Stok}",
        SaveUndangan { Undangan: var code } => $"{code.Role.Kind} {code.Role.Koperasi}{code.Role.Wilayah}",
        Teach teach => $"{teach.Dialog}: {string.Join(" | ", teach.Teks)}",
        _ => "",
    };
}
