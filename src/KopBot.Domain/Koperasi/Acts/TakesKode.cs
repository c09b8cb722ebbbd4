using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>
/// Takes an invitation code: a good one goes on to the question whether it is meant for this person, a code of the demo binds at
/// once. Wrong ones are counted, and after five within an hour nothing is looked up any more.
/// </summary>
public sealed class TakesKode : Act
{
    /// <summary>What is said to who guessed too often.</summary>
    internal const string Locked = "Sudah beberapa kali kodenya tidak cocok. Demi keamanan, mohon coba lagi satu jam lagi, atau ketik *petugas*.";

    private const int Most = 5;

    // A new conversation on the web costs nothing, so that all of them are counted together too.
    private const int MostOnWeb = 100;

    /// <inheritdoc/>
    public override string Name => "kode";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["sebagai", "nama_koperasi"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about)
    {
        if (Demo(about) is { } demo)
        {
            return demo.Profil is { } profil ? [new KoperasiOf(profil.Id)] : [];
        }

        if (Own(about) is { } phone)
        {
            return Of(about, phone)?.Koperasi is { Length: > 0 } id ? [new PersonOf(phone), new KoperasiOf(id)] : [new PersonOf(phone)];
        }

        return [new WrongCodes(about.Incoming.From), new UndanganOf(Kode(about))];
    }

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (Demo(about) is { } demo)
        {
            return Bound(about, scope, demo.Role, demo.Profil, "");
        }

        if (Own(about) is { } phone)
        {
            return Joined(about, scope, phone);
        }

        if (IsLocked(about))
        {
            return new Deed(scope) { Refused = Locked };
        }

        return about.Of(new UndanganOf(Kode(about))) switch
        {
            [var undangan, ..] when undangan.Terpakai && !undangan.Berulang => new Deed(scope) { Refused = "Kode itu sudah dipakai. Mohon minta kode baru ke dinas dengan mengetik *petugas*." },
            [var undangan, ..] when undangan.Sampai < about.Facts.Now => new Deed(scope) { Refused = "Kode itu sudah lewat masa berlakunya. Mohon minta kode baru ke dinas dengan mengetik *petugas*." },
            [_, ..] => new Deed(scope) { Goes = ("konfirmasi-kode", Kode(about)) },
            _ => new Deed(scope, new NoteWrongCode(about.Incoming.From, about.Facts.Now)) { Refused = "Kode itu tidak kami kenal. Mohon periksa lagi hurufnya, misalnya *7KQ2MX*." },
        };
    }

    /// <summary>Whether codes were guessed too often here within the last hour.</summary>
    internal static bool IsLocked(Case about) => about.Of(new WrongCodes(about.Incoming.From)) is [var own, var all]
        && (own >= Most || (about.Incoming.From.Channel == "web" && all >= MostOnWeb));

    /// <summary>Binds the person to a role and says what can be done now.</summary>
    internal static Deed Bound(Case about, Scope scope, Role role, ProfilKoperasi? profil, string kode)
    {
        var known = about.Facts.Person.Roles.Contains(role);
        var missing = profil is not null && about.Of(new KoperasiOf(profil.Id)) is not { Count: > 0 };
        Effect[] effects =
        [
            .. missing ? [new SaveKoperasi(profil!)] : Array.Empty<Effect>(),
            .. known ? Array.Empty<Effect>() : [new Bind(about.Incoming.From, about.Nama, role, kode, about.Facts.Now)],
        ];
        scope.With("sebagai", role.Title.Length > 0 ? role.Title : role.Kind).With("nama_koperasi", profil?.Nama);
        return new Deed(scope, effects) { Buttons = Doors(about, role.Kind), Speaks = role.Koperasi };
    }

    private static List<Button> Doors(Case about, string kind)
    {
        string[] names = kind switch
        {
            RoleKinds.Pengurus => ["lapor", "status-laporan", "perbarui-harga"],
            RoleKinds.Dinas => ["rekap", "kirim-pengumuman", "tagih-laporan"],
            RoleKinds.Pendamping => ["koperasi-dampingan", "rekap"],
            _ => ["layanan", "cek-keanggotaan"],
        };
        return [.. names.Append("bantuan").Select(about.Knowledge.Find).OfType<Dialog>().Select(dialog => new Button(dialog.Title, Case.Starts(dialog.Name)))];
    }

    /// <summary>The number was vouched for by the channel and belongs to somebody with a role: sharing it has joined the address to that person.</summary>
    private static Deed Joined(Case about, Scope scope, string phone)
    {
        if (Of(about, phone) is not { } role)
        {
            return new Deed(scope) { Refused = "Nomor itu belum tercatat di dinas. Mohon ketik kode undangannya, atau ketik *petugas*." };
        }

        var profil = role.Koperasi.Length > 0 && about.Of(new KoperasiOf(role.Koperasi)) is [var one, ..] ? one : null;
        scope.With("sebagai", role.Title.Length > 0 ? role.Title : role.Kind).With("nama_koperasi", profil?.Nama);
        return new Deed(scope) { Buttons = Doors(about, role.Kind), Speaks = role.Koperasi };
    }

    private static Role? Of(Case about, string phone) => about.Of(new PersonOf(phone)) is [var person, ..] ? person.Ranked.FirstOrDefault() : null;

    private static string? Own(Case about) => about.Incoming.Content is Content.Contact { Own: true } ? Kode(about) : null;

    private static string Kode(Case about) => about.Value("kode") ?? "";

    private static (Role Role, ProfilKoperasi? Profil)? Demo(Case about) => about.Knowledge.Demo ? DemoCode.Read(Kode(about), about.Knowledge.Dinas.Wilayah) : null;
}
