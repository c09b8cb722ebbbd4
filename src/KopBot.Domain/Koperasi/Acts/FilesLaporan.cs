using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>
/// Files the report of a koperasi for a period, as its first or a further version. <c>laporan 365 90</c> keeps it open for 365
/// days after the period and calls it late after 90; without numbers the dinas' own settings hold.
/// </summary>
public sealed class FilesLaporan : Act
{
    /// <inheritdoc/>
    public override string Name => "laporan";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["tanda_terima", "versi", "perbaikan", "terlambat", "nihil"];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var end = Periode.End(about.Periode);
        if (about.Today > end.AddDays(Days(about, 0) ?? about.Knowledge.Dinas.Kunci))
        {
            return new Deed(scope) { Refused = "Laporan periode ini sudah dikunci. Untuk memperbaikinya, ketik *petugas*." };
        }

        var laporan = Laporan(about, about.Koperasi!);
        scope.With("tanda_terima", laporan.TandaTerima)
            .With("versi", Named.Number(laporan.Versi, $"{laporan.Versi}"))
            .With("perbaikan", Named.Flag(laporan.Versi > 1))
            .With("terlambat", Named.Flag(about.Today > end.AddDays(Days(about, 1) ?? about.Knowledge.Dinas.Tenggat)))
            .With("nihil", Named.Flag(laporan.Nihil));
        return new Deed(scope, new FileLaporan(laporan));
    }

    /// <summary>The receipt: the kabupaten, the period, and the koperasi's number; it is the same however often it is worked out.</summary>
    /// <param name="koperasi">The koperasi.</param>
    /// <param name="periode">The period.</param>
    public static string Receipt(ProfilKoperasi koperasi, string periode) =>
        $"LPR-{string.Concat(koperasi.Wilayah.Split('.').Take(2))}-{periode[2..].Replace("-", "", StringComparison.Ordinal)}-{koperasi.Nomor:0000}";

    private static Laporan Laporan(Case about, ProfilKoperasi koperasi)
    {
        var answers = about.Steps.Where(step => !about.Dialog.OnePer.Contains(step.Question.Name)).Select(Answer).ToList();
        return new Laporan(about.Dialog.Name, koperasi.Id, about.Periode, about.Sent.Count == 0 ? 1 : about.Sent[0].Versi + 1)
        {
            TandaTerima = Receipt(koperasi, about.Periode),
            Wilayah = koperasi.Wilayah,
            Jawaban = answers,
            Nihil = about.Steps.Any(step => step.Question.Recap == "jumlah")
                && about.Steps.Where(step => step.Question.Recap == "jumlah").All(step => step.Entry.Value == step.Question.Kind.Zero),
            Oleh = about.Facts.Person.Id,
            OlehNama = about.Facts.Person.Name,
            Channel = about.Incoming.From.Channel,
            Pada = about.Facts.Now,
        };
    }

    private static int? Days(Case about, int at) => int.TryParse(about.Told.ElementAtOrDefault(at), out var days) ? days : null;

    private static Jawaban Answer(Step step) => new(step.Question.Name, step.Entry.Value, step.Entry.Raw, step.Entry.ByName)
    {
        Unknown = step.Entry.Move == Move.Unknown,
        Note = step.Note?.Raw,
        Parts = step.Entry.Value is { } value ? step.Question.Kind.Parts(value).ToDictionary() : new Dictionary<string, decimal>(),
    };
}
