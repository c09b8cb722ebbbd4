using System.Globalization;
using System.Runtime.CompilerServices;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Koperasi.Acts;
using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

namespace KopBot.Exchange;

/// <summary>The monthly reports, in their newest version: one row for each koperasi and periode, and a column for each question.</summary>
internal sealed class ReportsExchange : IExchange
{
    private const string Dialog = "lapor";
    private const string Unknown = "tidak tahu";

    private static readonly Column[] Heading =
        [new("koperasi"), new("nomor", true), new("nama"), new("wilayah"), new("periode"), new("tanda_terima"), new("versi", true), new("nihil"),
         new("oleh"), new("pada")];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["laporan", "reports"];

    /// <inheritdoc/>
    public async Task<int> Import(World world, IEnumerable<Row> rows, CancellationToken stop)
    {
        var koperasi = await world.Database.Koperasi("", stop).ToDictionaryAsync(each => each.Id, StringComparer.Ordinal, stop);
        var effects = rows.Select(row => (Effect)new FileLaporan(Read(row, koperasi, world.Known.Now))).ToList();
        return await world.Database.Apply(effects, stop)
            ? effects.Count
            : throw new InvalidDataException("One of the reports is there already. Nothing was imported; take the reports out that were sent in chat.");
    }

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)> Export(
        World world, Choice choice, CancellationToken stop)
    {
        var koperasi = await world.Database.Koperasi(choice.Wilayah, stop).ToDictionaryAsync(each => each.Id, StringComparer.Ordinal, stop);
        var questions = await Questions(world, choice, stop);
        Column[] columns = [.. Heading, .. questions.Select(name => new Column(name, true)), new("catatan")];
        return (columns, Rows(world, choice, koperasi, questions, stop));
    }

    // The dialog's own questions in their order, then those that only older reports have.
    private static async Task<List<string>> Questions(World world, Choice choice, CancellationToken stop)
    {
        var dialog = world.Known.Now.Find(Dialog);
        var names = dialog?.Questions.Select(question => question.Name).Where(name => !dialog.OnePer.Contains(name)).ToList() ?? [];
        var known = names.ToHashSet(StringComparer.Ordinal);
        await foreach (var laporan in world.Database.Laporan(Dialog, choice.Periode, choice.Wilayah, stop))
        {
            names.AddRange(laporan.Jawaban.Select(answer => answer.Question).Where(known.Add));
        }

        return names;
    }

    private static async IAsyncEnumerable<IReadOnlyList<string>> Rows(
        World world, Choice choice, Dictionary<string, ProfilKoperasi> koperasi, List<string> questions, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var laporan in world.Database.Laporan(Dialog, choice.Periode, choice.Wilayah, stop))
        {
            var answers = laporan.Jawaban.ToDictionary(answer => answer.Question, StringComparer.Ordinal);
            var profil = koperasi.GetValueOrDefault(laporan.Koperasi);
            yield return
            [
                laporan.Koperasi, profil is null ? "" : Text(profil.Nomor), profil?.Nama ?? "", laporan.Wilayah, laporan.Periode,
                laporan.TandaTerima, Text(laporan.Versi), laporan.Nihil ? "ya" : "", laporan.OlehNama, laporan.Pada.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                .. questions.Select(name => answers.TryGetValue(name, out var answer) ? answer.Unknown ? Unknown : answer.Value ?? "" : ""),
                string.Join("; ", laporan.Jawaban.Where(answer => answer.Note is not null).Select(answer => $"{answer.Question}: {answer.Note}")),
            ];
        }
    }

    private static Laporan Read(Row row, Dictionary<string, ProfilKoperasi> koperasi, Knowledge knowledge)
    {
        var dialog = knowledge.Find(Dialog) ?? throw new InvalidDataException("There is no dialog lapor, so reports cannot be imported.");
        if (!koperasi.TryGetValue(row.Needed("koperasi"), out var profil))
        {
            throw row.Mistake("koperasi", "there is no koperasi with this id; import the koperasi first");
        }

        var periode = row.Needed("periode");
        if (!DateOnly.TryParseExact($"{periode}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            throw row.Mistake("periode", $"\"{periode}\" is not a month such as 2025-09");
        }

        return new(Dialog, profil.Id, periode, 1)
        {
            TandaTerima = FilesLaporan.Receipt(profil, periode),
            Wilayah = profil.Wilayah,
            Jawaban = [.. dialog.Questions.Where(question => row[question.Name].Length > 0 && !dialog.OnePer.Contains(question.Name)).Select(question => Answer(row, question, month))],
            Nihil = row["nihil"] == "ya",
            Oleh = "import",
            OlehNama = row["oleh"],
            Channel = "import",
            Pada = row.Moment("pada", TimeProvider.System.GetUtcNow()),
        };
    }

    private static Jawaban Answer(Row row, Question question, DateOnly month)
    {
        var words = row[question.Name];
        if (words == Unknown)
        {
            return new(question.Name, null, words, row["oleh"]) { Unknown = true };
        }

        var asking = new Asking { Today = month.AddMonths(1), Unit = question.Unit, Choices = question.Choices };
        return question.Kind.Read(words, asking) is Reading<string>.Ok ok
            ? new(question.Name, ok.Value, words, row["oleh"]) { Parts = question.Kind.Parts(ok.Value).ToDictionary() }
            : throw row.Mistake(question.Name, $"\"{words}\" is not plain enough; write it as {question.Kind.Example}");
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
