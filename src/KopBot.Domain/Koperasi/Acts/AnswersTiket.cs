using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Answers a ticket and tells the one who opened it.</summary>
public sealed class AnswersTiket : Act
{
    /// <inheritdoc/>
    public override string Name => "jawab-tiket";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["tiket", "keadaan"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [Number(about)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Of(Number(about)) is not [var tiket, ..] || (tiket.Wilayah.Length > 0 && !about.Reaches(tiket.Wilayah)))
        {
            return new Deed(scope) { Refused = "Tiket itu tidak ada, atau bukan di wilayah Bapak/Ibu." };
        }

        var status = about.Steps.First(step => step.Question.Name == "status") is var step ? about.Shown(step) : "";
        var answer = about.Value("jawaban") ?? "";
        scope.With("tiket", tiket.Nomor).With("keadaan", status);
        var title = about.Knowledge.Find(tiket.Jenis)?.Title ?? "Tiket";
        return new Deed(
            scope,
            new MoveTiket(tiket.Nomor, tiket.Status, status, answer, about.Facts.Person.Id, about.Facts.Now),
            new Notify(
                new Sasaran { Persons = [tiket.Oleh], OnlySubscribed = false },
                new Bubble { Text = $"{title} {tiket.Nomor}: *{status}*.\n{answer}\n{about.Knowledge.Dinas.Nama}" }));
    }

    private static TiketOf Number(Case about) => new(about.Value("nomor") ?? "");
}
