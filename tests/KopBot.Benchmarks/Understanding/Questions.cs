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

    /// <summary>Prints the table.</summary>
    internal static void Print(TextWriter writer, bool verbose)
    {
        var lexicon = Corpus.Read().Lexicon;
        var dialogs = DialogFolder.Load(Path.Combine(Corpus.Root, "dialogs"), new Dinas(), RegionTree.Empty, false, []).Dialogs;
        var asked = dialogs.Values.SelectMany(dialog => dialog.Answers.SelectMany((answer, at) => answer.If.Select(text => (Dialog: dialog.Name, Answer: at, Text: text))))
            .Concat(ExampleFile.Asked(Path.Combine(Corpus.Root, "dialogs"), dialogs, [])).ToList();
        if (verbose)
        {
            var k = DialogFolder.Load(Path.Combine(Corpus.Root, "dialogs"), new Dinas(), RegionTree.Empty, false, []);
            foreach (var g in asked.GroupBy(o => (o.Dialog, o.Answer)))
            {
                foreach (var w in k.Questions!.ShutOut(g.Key.Dialog, g.Key.Answer, g.Select(o => o.Text))) writer.WriteLine($"SHUT {g.Key.Dialog}#{g.Key.Answer} {w} | {string.Join(',', dialogs[g.Key.Dialog].Answers[g.Key.Answer].With)}");
            }
        }

        var questions = asked.Select(one => one.Text).ToHashSet();
        var said = dialogs.Values.SelectMany(dialog => dialog.Start.Select(text => new Example(dialog.Name, text))).ToList();
        var wishes = said.Where((one, at) => at % 1 == 0 && !questions.Contains(one.Text)).ToList();
        int right = 0, silent = 0, wrong = 0, told = 0;
        for (var turn = 0; turn < Folds; turn++)
        {
            var held = asked.Where((_, at) => at % Folds == turn).ToList();
            var heldWishes = wishes.Where((_, at) => at % Folds == turn).ToList();
            var away = held.Select(one => one.Text).Concat(heldWishes.Select(one => one.Text)).ToHashSet();
            List<(string, int, string)> train = [.. asked.Where(one => !away.Contains(one.Text))];
            var (matcher, known) = Learn(dialogs, lexicon, train, [.. said.Where(one => !away.Contains(one.Text))]);
            if (Environment.GetEnvironmentVariable("SELF") is { } self)
            {
                var th = float.Parse(self, System.Globalization.CultureInfo.InvariantCulture);
                var more = said.Where(one => !away.Contains(one.Text)).Select(one => (one, n: known.Nearest(matcher.Hear(one.Text), ""))).Where(p => p.n is { } n && n.Sum >= th && n.Dialog == p.one.Intent).Select(p => (p.n!.Value.Dialog, p.n.Value.Answer, p.one.Text)).ToList();
                writer.WriteLine($"more {more.Count}");
                train = [.. train.Concat(more).OrderBy(one => one.Item1, StringComparer.Ordinal).ThenBy(one => one.Item2)];
                (matcher, known) = Learn(dialogs, lexicon, train, [.. said.Where(one => !away.Contains(one.Text))]);
            }
            foreach (var one in held)
            {
                var found = known.Find(matcher.Hear(one.Text), "");
                if (verbose && known.Nearest(matcher.Hear(one.Text), "") is { } n) writer.WriteLine(FormattableString.Invariant($"ASK\t{n.Sum:0.00}\t{one.Text}\t{one.Dialog}#{one.Answer}\t{n.Dialog}#{n.Answer}"));
                right += found == (one.Dialog, one.Answer) ? 1 : 0;
                silent += found is null ? 1 : 0;
                wrong += found is { } other && other != (one.Dialog, one.Answer) ? 1 : 0;
                if (verbose && found != (one.Dialog, one.Answer))
                {
                    writer.WriteLine($"ASKED {one.Text} | {one.Dialog}#{one.Answer} | {found}");
                }
            }

            foreach (var one in heldWishes)
            {
                if (verbose && known.Nearest(matcher.Hear(one.Text), "") is { } n) writer.WriteLine(FormattableString.Invariant($"SAY\t{n.Sum:0.00}\t{one.Text}\t{one.Intent}\t{n.Dialog}#{n.Answer}\t{dialogs[n.Dialog].Answers[n.Answer].If[0]}"));
                if (known.Find(matcher.Hear(one.Text), "") is { } found)
                {
                    told++;
                    if (verbose)
                    {
                        writer.WriteLine($"WISH {one.Text} | {one.Intent} | {found.Dialog}#{found.Answer} {dialogs[found.Dialog].Answers[found.Answer].If[0]}");
                    }
                }
            }
        }

        writer.WriteLine($"{asked.Count} ways of asking for {asked.DistinctBy(one => (one.Dialog, one.Answer)).Count()} answers: right {right}, silent {silent}, another {wrong}");
        writer.WriteLine($"{wishes.Count} wishes: {told} answered like a question");
    }

    internal static void Near(TextReader reader, TextWriter writer)
    {
        var known = DialogFolder.Load(Path.Combine(Corpus.Root, "dialogs"), new Dinas(), RegionTree.Empty, false, []);
        while (reader.ReadLine() is { } line)
        {
            var phrase = known.Matcher.Hear(line);
            var n = known.Questions!.Nearest(phrase, "");
            var u = known.Matcher.Rank(phrase, null);
            writer.WriteLine(FormattableString.Invariant($"{n?.Sum:0.00} {line} | {n?.Dialog}#{n?.Answer} {(n is { } x ? known.Dialogs[x.Dialog].Answers[x.Answer].If[0] : "")} | {u.Decision} {u.Ranked[0].Intent} {u.Ranked[0].Score:0.00}"));
        }
    }

    private static (Matcher Matcher, TanyaJawab Known) Learn(IReadOnlyDictionary<string, Dialog> dialogs, Lexicon lexicon, List<(string Dialog, int Answer, string Text)> asked, List<Example> said)
    {
        var roles = new IntentRoles(dialogs.Values.Where(dialog => dialog.For.Count > 0).Select(dialog => KeyValuePair.Create(dialog.Name, dialog.For.AsEnumerable())));
        var matcher = Matcher.Train(said, lexicon, roles);
        return (matcher, TanyaJawab.Learn(matcher, asked, (dialog, at) => (dialogs[dialog].Answers[at].With, dialogs[dialog].Answers[at].Without), said));
    }
}
