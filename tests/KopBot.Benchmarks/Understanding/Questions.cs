using System.Text.Json;
using KopBot.Dialogs;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Understanding;

namespace KopBot.Benchmarks.Understanding;

/// <summary>
/// Judges how questions find their answers: every eighth way of asking is held back, from the matcher too, and asked of what was learnt from
/// the others. What a person says who wants something and asks nothing is tried likewise.
/// </summary>
internal static class Questions
{
    private const int Folds = 8;

    /// <summary>Prints the table; with <paramref name="verbose"/> also what went wrong.</summary>
    internal static void Print(TextWriter writer, bool verbose)
    {
        var lexicon = Corpus.Read().Lexicon;
        var dialogs = DialogFolder.Load(Path.Combine(Corpus.Root, "dialogs"), new Dinas(), RegionTree.Empty, false, []).Dialogs;
        var asked = dialogs.Values.SelectMany(dialog => dialog.Answers.SelectMany((answer, at) => answer.If.Select(text => (Dialog: dialog.Name, Answer: at, Text: text))))
            .Concat(ExampleFile.Asked(Path.Combine(Corpus.Root, "dialogs"), dialogs, [])).ToList();
        var questions = asked.Select(one => one.Text).ToHashSet();
        var said = dialogs.Values.SelectMany(dialog => dialog.Start.Select(text => new Example(dialog.Name, text))).ToList();
        var wishes = said.Where(one => !questions.Contains(one.Text)).ToList();
        int right = 0, likeliest = 0, silent = 0, told = 0;
        for (var turn = 0; turn < Folds; turn++)
        {
            var held = asked.Where((_, at) => at % Folds == turn).ToList();
            var heldWishes = wishes.Where((_, at) => at % Folds == turn).ToList();
            var away = held.Select(one => one.Text).Concat(heldWishes.Select(one => one.Text)).ToHashSet();
            var (matcher, known) = Learn(dialogs, lexicon, [.. asked.Where(one => !away.Contains(one.Text))], [.. said.Where(one => !away.Contains(one.Text))]);
            foreach (var one in held)
            {
                var found = known.Find(matcher.Hear(one.Text), "", null).FirstOrDefault();
                var isRight = found is not null && (found.Dialog, found.Answer) == (one.Dialog, one.Answer);
                likeliest += isRight ? 1 : 0;
                right += isRight && found!.Sure ? 1 : 0;
                silent += found is { Sure: true } ? 0 : 1;
                Tell(verbose && !(isRight && found!.Sure), $"{one.Text} | {one.Dialog}#{one.Answer} | {found}");
            }

            foreach (var one in heldWishes)
            {
                var found = known.Find(matcher.Hear(one.Text), "", null).FirstOrDefault();
                told += found is { Sure: true } ? 1 : 0;
                Tell(verbose && found is { Sure: true }, $"{one.Text} | {one.Intent} | {found}");
            }
        }

        writer.WriteLine($"{asked.Count} ways of asking for {asked.DistinctBy(one => (one.Dialog, one.Answer)).Count()} answers: right {right}, silent {silent}, another {asked.Count - right - silent}; the likeliest is right in {likeliest}");
        writer.WriteLine($"{wishes.Count} wishes: {told} answered like a question");

        void Tell(bool does, string line)
        {
            if (does)
            {
                writer.WriteLine(line);
            }
        }
    }

    /// <summary>Tells of each line which dialog and which questions are found, as JSON.</summary>
    internal static void Near(TextReader reader, TextWriter writer)
    {
        var known = DialogFolder.Load(Path.Combine(Corpus.Root, "dialogs"), new Dinas(), RegionTree.Empty, false, []);
        while (reader.ReadLine() is { } line)
        {
            var phrase = known.Matcher.Hear(line);
            var u = known.Matcher.Rank(phrase, null);
            writer.WriteLine(JsonSerializer.Serialize(new { line, Decision = $"{u.Decision}", u.Ranked[0].Intent, u.Ranked[0].Score, Found = known.Questions!.Find(phrase, "", null).Take(5).Select(n => new { n.Dialog, n.Answer, n.Sum, n.Asks, If = known.Dialogs[n.Dialog].Answers[n.Answer].If[0], Say = known.Dialogs[n.Dialog].Answers[n.Answer].Say.Source }) }));
        }
    }

    private static (Matcher Matcher, TanyaJawab Known) Learn(IReadOnlyDictionary<string, Dialog> dialogs, Lexicon lexicon, List<(string Dialog, int Answer, string Text)> asked, List<Example> said)
    {
        var roles = new IntentRoles(dialogs.Values.Where(dialog => dialog.For.Count > 0).Select(dialog => KeyValuePair.Create(dialog.Name, dialog.For.AsEnumerable())));
        var matcher = Matcher.Train(said, lexicon, roles);
        return (matcher, TanyaJawab.Learn(matcher, asked, (dialog, at) => (dialogs[dialog].Answers[at].With, dialogs[dialog].Answers[at].Without), said));
    }
}
