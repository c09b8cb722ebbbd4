using System.Globalization;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Sends an announcement to exactly those who are meant, now or later, after showing how many they are.</summary>
public sealed class Announces : Act
{
    /// <inheritdoc/>
    public override string Name => "umumkan";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["orang", "per_kanal", "isi", "untuk", "kapan", "nanti", "kode_pengumuman", "tanpa_orang"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [new JangkauanOf(Sasaran(about))];

    /// <inheritdoc/>
    public override Scope Preview(Case about, Scope scope)
    {
        var reach = about.Of(new JangkauanOf(Sasaran(about)))!;
        var (words, file) = MessageKind.Open(about.Value("pesan")!);
        return scope.With("orang", Figures.Of(reach.Orang))
            .With("tanpa_orang", Named.Flag(reach.Orang == 0))
            .With("per_kanal", Channels(reach))
            .With("isi", words.Length > 0 ? words : null)
            .With("untuk", Shown(about, "kepada"))
            .With("kapan", Shown(about, "waktu") + (file is null ? "" : $", dengan {(file.IsPicture ? "gambar" : "dokumen")} {file.Name}"));
    }

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var sasaran = Sasaran(about);
        if (sasaran.Roles.Count == 0 && !Whole(about))
        {
            return new Deed(scope) { Refused = "Pengumuman kepada semua orang hanya untuk petugas seluruh wilayah dinas. Ketik *ubah 2*, lalu pilih misalnya *semua pengurus*." };
        }

        if (!sasaran.Wilayah.All(about.Reaches))
        {
            return new Deed(scope) { Refused = "Ada wilayah di luar wilayah kerja Bapak/Ibu. Ketik *ubah 2* untuk menggantinya." };
        }

        if (about.Of(new JangkauanOf(sasaran))!.Orang == 0)
        {
            return new Deed(scope) { Refused = "Belum ada orang yang terhubung pada sasaran itu, jadi tidak ada yang dikirim. Ketik *ubah 2* untuk mengganti sasaran." };
        }

        if (At(about) is not { } at || at < about.Facts.Now.AddMinutes(-1))
        {
            return new Deed(scope) { Refused = "Waktu itu sudah lewat. Tulis waktu yang akan datang, misalnya *besok jam 8*." };
        }

        var (words, file) = MessageKind.Open(about.Value("pesan")!);
        var id = about.Ticket("UMM");
        scope = Preview(about, scope).With("kode_pengumuman", id).With("nanti", Named.Flag(at > about.Facts.Now));
        return new Deed(scope, new PlanPengumuman(new Pengumuman(id, words, file, sasaran)
        {
            Oleh = about.Facts.Person.Id,
            Chat = about.Incoming.Chat,
            Pada = at,
        }))
        {
            Buttons = [new Button("Hentikan", Case.Starts("hentikan-pengumuman", id))],
        };
    }

    /// <summary>How many people are reached over each channel: <c>19 WhatsApp, 4 Telegram</c>.</summary>
    /// <param name="reach">The count.</param>
    internal static string? Channels(Jangkauan reach) => reach.PerChannel.Count == 0 ? null
        : string.Join(", ", reach.PerChannel.OrderByDescending(one => one.Value).Select(one => $"{Figures.Of(one.Value)} lewat {one.Key switch { "telegram" => "Telegram", "whatsapp" => "WhatsApp", "web" => "web", _ => one.Key }}"));

    private static Sasaran Sasaran(Case about)
    {
        var meant = AudienceKind.Sasaran(about.Value("kepada")!);
        return meant.Wilayah.Count > 0 || about.Reaches("") || (meant.Roles.Count == 0 && Whole(about)) ? meant : meant with { Wilayah = about.Reach };
    }

    /// <summary>Whether the officer is responsible for all that the dinas is, those included who only subscribed and have no region.</summary>
    private static bool Whole(Case about) => about.Reaches(about.Knowledge.Dinas.Wilayah);

    private static DateTimeOffset? At(Case about)
    {
        var value = about.Value("waktu");
        return value is null or MomentKind.Now ? about.Facts.Now
            : DateTime.TryParse(value, CultureInfo.InvariantCulture, out var moment) ? new DateTimeOffset(moment, TimeSpan.FromHours(about.Knowledge.Dinas.Zona)).ToUniversalTime()
            : null;
    }

    private static string Shown(Case about, string question) => about.Steps.FirstOrDefault(step => step.Question.Name == question) is { } step ? about.Shown(step) : "sekarang";
}
