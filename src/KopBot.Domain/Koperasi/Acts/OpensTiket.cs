using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>
/// Opens a ticket with all answers and tells the dinas. <c>tiket ADU Diterima</c> names the letters of its number and its first
/// status. Questions called <c>koperasi</c>, <c>wilayah</c>, <c>nama</c> and <c>anonim</c> say whom it concerns and whether the name is kept back.
/// </summary>
public class OpensTiket : Act
{
    /// <inheritdoc/>
    public override string Name => "tiket";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["nomor", "status", "rahasia"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => Chosen(about) is { } id ? [new KoperasiOf(id)] : [];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var tiket = Tiket(about, about.Told[0], about.Told.Count > 1 ? string.Join(' ', about.Told.Skip(1)) : "Diterima");
        scope.With("nomor", tiket.Nomor).With("status", tiket.Status).With("rahasia", Named.Flag(about.Value("anonim") == "ya"));
        return new Deed(scope, [new OpenTiket(tiket), .. Tell(about, tiket)]);
    }

    /// <summary>The koperasi that the ticket is about; null when it is about none.</summary>
    /// <param name="about">The dialog with its answers.</param>
    protected static ProfilKoperasi? Koperasi(Case about) =>
        Chosen(about) is { } id && about.Of(new KoperasiOf(id)) is [var chosen, ..] ? chosen : about.Dialog.Find("koperasi") is null ? about.Koperasi : null;

    /// <summary>Whom it is told.</summary>
    /// <param name="about">The dialog with its answers.</param>
    /// <param name="tiket">The ticket.</param>
    protected virtual IEnumerable<Effect> Tell(Case about, Tiket tiket) => [new Notify(Officers(about), News(about, tiket, "jawab-tiket"))];

    /// <summary>The ticket of the answers.</summary>
    /// <param name="about">The dialog with its answers.</param>
    /// <param name="prefix">The letters of its number.</param>
    /// <param name="status">Its first status.</param>
    protected static Tiket Tiket(Case about, string prefix, string status)
    {
        var koperasi = Koperasi(about);
        var secret = about.Value("anonim") == "ya";
        return new Tiket(about.Ticket(prefix), about.Dialog.Name, status)
        {
            Oleh = about.Facts.Person.Id,
            OlehNama = secret ? "" : about.Value("nama") ?? about.Nama,
            Alamat = about.Incoming.Chat,
            Koperasi = koperasi?.Id ?? "",
            Wilayah = (about.Dialog.Find("wilayah")?.Kind.Name == "place" ? about.Value("wilayah") : null) ?? koperasi?.Wilayah ?? about.Wilayah,
            Isi = [.. about.Steps.Where(step => step.Question.Name != "anonim").Select(step => KeyValuePair.Create(step.Question.Label, about.Shown(step)))],
            Pada = about.Facts.Now,
        };
    }

    /// <summary>What those who have to answer read.</summary>
    /// <param name="about">The dialog with its answers.</param>
    /// <param name="tiket">The ticket.</param>
    /// <param name="answers">The dialog with which they answer.</param>
    protected static Bubble News(Case about, Tiket tiket, string answers)
    {
        var file = about.Steps.Select(step => step.Question.Kind is FileKind && step.Entry.Value is { } value ? FileKind.File(value) : null).FirstOrDefault(one => one is not null);
        var from = tiket.OlehNama.Length > 0 ? tiket.OlehNama : "warga (nama dirahasiakan)";
        return new Bubble
        {
            Text = $"*{about.Dialog.Title}* baru, {tiket.Nomor}\nDari: {from}{(about.Dialog.Find("koperasi") is null && Koperasi(about) is { } koperasi ? $"\nKoperasi: {koperasi.NamaPendek}" : "")}\n{string.Join('\n', tiket.Isi.Select(line => $"{line.Key}: {line.Value}"))}",
            Buttons = [new Button("Jawab", Case.Starts(answers, tiket.Nomor))],
            File = file,
        };
    }

    /// <summary>The officers of the dinas.</summary>
    /// <param name="about">The dialog with its answers.</param>
    protected static Sasaran Officers(Case about) =>
        new() { Roles = [RoleKinds.Dinas], Wilayah = about.Knowledge.Dinas.Wilayah is { Length: > 0 } reach ? [reach] : [], OnlySubscribed = false };

    private static string? Chosen(Case about) => about.Dialog.Find("koperasi")?.Kind is KoperasiKind ? about.Value("koperasi") : null;
}
