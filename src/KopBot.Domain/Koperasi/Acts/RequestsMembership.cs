using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Asks the pengurus of a koperasi to accept somebody as a member; they answer with a button.</summary>
public sealed class RequestsMembership : OpensTiket
{
    /// <summary>The status of a request that nobody answered yet.</summary>
    public const string Waiting = "Menunggu pengurus";

    /// <inheritdoc/>
    public override string Name => "daftar-anggota";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["nomor", "status", "nama_koperasi", "pokok", "wajib", "alamat"];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (Koperasi(about) is not { } koperasi)
        {
            return new Deed(scope) { Refused = "Koperasi itu tidak ada lagi di daftar. Mohon pilih lagi." };
        }

        var tiket = Tiket(about, "ANG", Waiting);
        scope.With("nomor", tiket.Nomor).With("status", tiket.Status).With("nama_koperasi", koperasi.Nama).With("alamat", koperasi.Alamat)
            .With("pokok", koperasi.SimpananPokok > 0 ? Writing.Figures.Rupiah(koperasi.SimpananPokok) : null)
            .With("wajib", koperasi.SimpananWajib > 0 ? Writing.Figures.Rupiah(koperasi.SimpananWajib) : null);
        var news = News(about, tiket, "jawab-anggota") with
        {
            Buttons = [new Button("Terima", Case.Starts("jawab-anggota", $"{tiket.Nomor} terima")), new Button("Tolak", Case.Starts("jawab-anggota", $"{tiket.Nomor} tolak"))],
        };
        return new Deed(scope, new OpenTiket(tiket), new Notify(new Sasaran { Roles = [RoleKinds.Pengurus], Koperasi = [koperasi.Id], OnlySubscribed = false }, news));
    }
}
