using System.Globalization;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Koperasi.Acts;
using KopBot.Domain.Reading;

namespace KopBot.Demo;

/// <summary>
/// The invented reports of a koperasi for the three months before the one that is reported now. The answers are written as people
/// write them and read by the same kinds as in chat, so that a question that is added to the dialog is answered here too.
/// </summary>
internal static class DemoReports
{
    private const int Months = 3;

    /// <summary>The reports, oldest first; none of an inactive koperasi, and of a few active ones not all.</summary>
    /// <param name="koperasi">The koperasi.</param>
    /// <param name="lapor">The dialog whose questions are answered.</param>
    /// <param name="today">The day at the office.</param>
    public static IEnumerable<Laporan> Of(ProfilKoperasi koperasi, Dialog lapor, DateOnly today)
    {
        if (koperasi.Status != "aktif")
        {
            yield break;
        }

        var books = new DemoBooks(koperasi);
        var open = new DateOnly(today.Year, today.Month, 1).AddMonths(-1);
        for (var back = Months; back >= 1; back--)
        {
            var month = open.AddMonths(-back);
            books.NextMonth();
            if (koperasi.Nomor % 13 != 5 || back > 1)
            {
                yield return Report(koperasi, lapor, month, books);
            }
        }
    }

    private static Laporan Report(ProfilKoperasi koperasi, Dialog lapor, DateOnly month, DemoBooks books)
    {
        var periode = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var sent = new DateTimeOffset(month.AddMonths(1).AddDays((int)(koperasi.Nomor % 12)).ToDateTime(new(3, 15)), TimeSpan.Zero);
        var scope = new Scope().With("koperasi.gerai", Named.Words(koperasi.Gerai));
        var asked = lapor.Questions.Where(question => !lapor.OnePer.Contains(question.Name) && (question.When?.Holds(scope) ?? true));
        return new(lapor.Name, koperasi.Id, periode, 1)
        {
            TandaTerima = FilesLaporan.Receipt(koperasi, periode),
            Wilayah = koperasi.Wilayah,
            Jawaban = [.. asked.Select(question => Answer(question, books, month)).OfType<Jawaban>()],
            Oleh = $"contoh-{koperasi.Id}",
            OlehNama = "Bendahara (contoh)",
            Channel = "contoh",
            Pada = sent,
        };
    }

    private static Jawaban? Answer(Question question, DemoBooks books, DateOnly month)
    {
        var asking = new Asking { Today = month, Unit = question.Unit, Choices = question.Choices, Typical = question.Typical };
        var words = books.Words(question);
        return question.Kind.Read(words, asking) switch
        {
            Reading<string>.Ok ok => Made(question, ok.Value, words),
            Reading<string>.Ask ask => Made(question, ask.Candidates[0], words),
            _ => null,
        };
    }

    private static Jawaban Made(Question question, string value, string words) =>
        new(question.Name, value, words, "Bendahara (contoh)") { Parts = question.Kind.Parts(value).ToDictionary() };
}
