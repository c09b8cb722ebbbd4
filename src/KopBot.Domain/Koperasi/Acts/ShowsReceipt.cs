using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Tells whether a receipt is genuine: bank, camat and members may ask. It shows who reported when, never the figures.</summary>
public sealed class ShowsReceipt : Act
{
    /// <inheritdoc/>
    public override string Name => "cek-tanda-terima";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["sah", "nama_koperasi", "masa", "tanggal", "versi"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about)
    {
        var asked = new LaporanByReceipt(about.Value("nomor") ?? "");
        yield return asked;
        if (about.Of(asked) is [var laporan, ..])
        {
            yield return new KoperasiOf(laporan.Koperasi);
        }
    }

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Of(new LaporanByReceipt(about.Value("nomor") ?? "")) is not [var laporan, ..])
        {
            return new Deed(scope.With("sah", Named.Flag(false)));
        }

        var koperasi = about.Of(new KoperasiOf(laporan.Koperasi)) is [var one, ..] ? one.Nama : laporan.Koperasi;
        return new Deed(scope.With("sah", Named.Flag(true)).With("nama_koperasi", koperasi).With("masa", Periode.Show(laporan.Periode))
            .With("tanggal", Dates.Short(about.Knowledge.Dinas.Day(laporan.Pada))).With("versi", Named.Number(laporan.Versi, $"{laporan.Versi}")));
    }
}
