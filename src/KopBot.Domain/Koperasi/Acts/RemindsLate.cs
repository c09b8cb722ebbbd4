using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Reminds the pengurus of those koperasi that have not reported a month, after showing which they are.</summary>
public sealed class RemindsLate : Act
{
    /// <inheritdoc/>
    public override string Name => "tagih";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["masa", "tempat", "belum", "daftar_belum", "orang", "per_kanal", "isi", "tanpa_belum"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => Recap.Refusal(about) is null ? [Recap.Asked(about), new JangkauanOf(Late(about))] : [];

    /// <inheritdoc/>
    public override string? Idle(Case about)
    {
        if (Recap.Refusal(about) is { } refusal)
        {
            return refusal;
        }

        var rekap = about.Of(Recap.Asked(about))!;
        var missing = rekap.Wajib - rekap.Masuk;
        var where = $"*{Periode.Show(Recap.Month(about))}, {Recap.PlaceName(about)}*";
        return missing == 0 ? $"{where}: semua koperasi yang wajib sudah lapor, jadi tidak ada yang ditagih."
            : about.Of(new JangkauanOf(Late(about)))!.Orang == 0 ? $"{where}: {Figures.Of(missing)} koperasi belum lapor, tetapi belum ada pengurusnya yang terhubung ke bot."
            : null;
    }

    /// <inheritdoc/>
    public override Scope Preview(Case about, Scope scope)
    {
        if (Recap.Refusal(about) is not null)
        {
            return scope;
        }

        var rekap = about.Of(Recap.Asked(about))!;
        var reach = about.Of(new JangkauanOf(Late(about)))!;
        var missing = rekap.Wajib - rekap.Masuk;
        return scope.With("masa", Periode.Show(Recap.Month(about))).With("tempat", Recap.PlaceName(about)).With("belum", Figures.Of(missing))
            .With("daftar_belum", missing > 0 ? Recap.Some(rekap.Belum, missing) : null).With("tanpa_belum", Named.Flag(missing == 0))
            .With("orang", Figures.Of(reach.Orang)).With("per_kanal", Announces.Channels(reach)).With("isi", Words(about));
    }

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (Recap.Refusal(about) is { } refusal)
        {
            return new Deed(scope) { Refused = refusal };
        }

        scope = Preview(about, scope);
        return about.Of(new JangkauanOf(Late(about)))!.Orang == 0
            ? new Deed(scope) { Refused = "Tidak ada pengurus terhubung yang belum lapor, jadi tidak ada yang dikirim. Ketik *batal*, atau ganti bulan dan wilayahnya." }
            : new Deed(scope, new PlanPengumuman(new Pengumuman(about.Ticket("UMM"), Words(about), null, Late(about))
            {
                Oleh = about.Facts.Person.Id,
                Chat = about.Incoming.Chat,
                Pada = about.Facts.Now,
            }))
            {
                Buttons = [new Button("Hentikan", Case.Starts("hentikan-pengumuman", about.Ticket("UMM")))],
            };
    }

    private static string Words(Case about) => about.Value("pesan") is { } own && own != "biasa" ? own
        : $"Bapak/Ibu pengurus, laporan bulan {Periode.Show(Recap.Month(about))} koperasi Bapak/Ibu belum kami terima. Mohon ketik *lapor*, cukup beberapa menit. Bila ada kesulitan, ketik *petugas*. Terima kasih. {about.Knowledge.Dinas.Nama}";

    private static Sasaran Late(Case about) => new()
    {
        Roles = [RoleKinds.Pengurus],
        Wilayah = Recap.Place(about) is { Length: > 0 } place ? [place] : [],
        BelumLapor = Recap.Month(about),
        OnlySubscribed = false,
    };
}
