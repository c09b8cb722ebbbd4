using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Accepts or refuses who wants to become a member, and tells them.</summary>
public sealed class AnswersMembership : Act
{
    /// <inheritdoc/>
    public override string Name => "jawab-anggota";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["pemohon", "diterima", "sudah", "nama_koperasi"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about)
    {
        yield return Number(about);
        if (Found(about) is { } tiket)
        {
            yield return new KoperasiOf(tiket.Koperasi);
        }
    }

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (Found(about) is not { Jenis: "daftar-anggota" } tiket || about.Facts.Person.Roles.All(role => role.Kind != RoleKinds.Pengurus || role.Koperasi != tiket.Koperasi)
            || about.Of(new KoperasiOf(tiket.Koperasi)) is not [var koperasi, ..])
        {
            return new Deed(scope) { Refused = "Permohonan itu tidak ada, atau bukan untuk koperasi Bapak/Ibu." };
        }

        scope.With("pemohon", tiket.OlehNama.Length > 0 ? tiket.OlehNama : "Pemohon").With("nama_koperasi", koperasi.Nama);
        if (tiket.Status != RequestsMembership.Waiting)
        {
            return new Deed(scope.With("sudah", tiket.Status));
        }

        var yes = about.Value("putusan") == "terima";
        var status = yes ? "Diterima" : "Ditolak";
        var why = about.Value("alasan") ?? "";
        var move = new MoveTiket(tiket.Nomor, tiket.Status, status, why, about.Facts.Person.Id, about.Facts.Now);
        var news = new Notify(new Sasaran { Persons = [tiket.Oleh], OnlySubscribed = false }, new Bubble { Text = News(koperasi, tiket.Nomor, yes, why) });
        scope.With("diterima", Named.Flag(yes));
        return yes
            ? new Deed(scope, move, new Bind(tiket.Alamat, tiket.OlehNama, new Role(RoleKinds.Anggota, koperasi.Id, koperasi.Wilayah), "", about.Facts.Now), news)
            : new Deed(scope, move, news);
    }

    private static string News(ProfilKoperasi koperasi, string number, bool yes, string why) => yes
        ? $"Kabar baik. Permohonan {number} *diterima*: Bapak/Ibu menjadi anggota {koperasi.Nama}. Silakan setor simpanan pokok{(koperasi.SimpananPokok > 0 ? $" {Writing.Figures.Rupiah(koperasi.SimpananPokok)}" : "")} kepada bendahara."
        : $"Permohonan {number} ke {koperasi.Nama} belum dapat diterima.{(why.Length > 0 ? $" Alasannya: {why}" : "")} Bila ada pertanyaan, ketik *petugas*.";

    private static TiketOf Number(Case about) => new(about.Value("nomor") ?? "");

    private static Tiket? Found(Case about) => about.Of(Number(about)) is [var tiket, ..] ? tiket : null;
}
