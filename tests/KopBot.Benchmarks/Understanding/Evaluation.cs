using System.Diagnostics;
using KopBot.Domain.Understanding;

namespace KopBot.Benchmarks.Understanding;

/// <summary>
/// Judges the matcher without leakage: ten folds, in which sentences that are nearly the same are kept in one fold, so that nothing that is
/// judged was learned from. The role is not given, which is harder than real use. The blind sentences are judged apart.
/// </summary>
internal static class Evaluation
{
    private const int Folds = 10;

    private sealed record Judged(string Intent, Understood Understood)
    {
        internal bool Right => Understood.Ranked[0].Intent == Intent;
    }

    /// <summary>Prints the table.</summary>
    internal static void Print(TextWriter writer)
    {
        var corpus = Corpus.Read();
        var clock = Stopwatch.StartNew();
        var matcher = Matcher.Train(corpus.Examples, corpus.Lexicon, IntentRoles.Everybody);
        writer.WriteLine($"{corpus.Examples.Count} examples, {corpus.Examples.DistinctBy(one => one.Intent).Count()} dialogs, trained in {clock.ElapsedMilliseconds} ms");

        var folded = Folded(corpus);
        Row(writer, $"{Folds} folds, near-duplicates together", folded);
        Row(writer, "blind.tsv, role not given", [.. Corpus.Blind().Select(one => new Judged(one.Intent, matcher.Rank(one.Text, null)))]);
        writer.WriteLine("most confused in the folds:");
        foreach (var pair in folded.Where(one => !one.Right).GroupBy(one => (one.Intent, Taken: one.Understood.Ranked[0].Intent)).OrderByDescending(pair => pair.Count()).Take(20))
        {
            writer.WriteLine($"  {pair.Count(),4}  {pair.Key.Intent} taken for {pair.Key.Taken}");
        }
    }

    private static List<Judged> Folded(Corpus corpus)
    {
        var fold = new Dictionary<string, int>();
        foreach (var (group, at) in Groups.Of([.. corpus.Examples.Select(one => one.Text)], corpus.Lexicon).Select((group, at) => (group, at)))
        {
            foreach (var sentence in group.Sentences)
            {
                fold[sentence] = at % Folds;
            }
        }

        var judged = new List<Judged>();
        for (var turn = 0; turn < Folds; turn++)
        {
            var held = corpus.Examples.Where(one => fold[one.Text] == turn).ToList();
            var matcher = Matcher.Train(corpus.Examples.Where(one => fold[one.Text] != turn), corpus.Lexicon, IntentRoles.Everybody);
            judged.AddRange(held.Select(one => new Judged(one.Intent, matcher.Rank(one.Text, null))));
        }

        return judged;
    }

    private static void Row(TextWriter writer, string name, List<Judged> judged)
    {
        var gone = judged.Where(one => one.Understood.Decision == Decision.Go).ToList();
        writer.WriteLine(
            $"{name}: {judged.Count} sentences, first {Share(judged, one => one.Right):0.000}, "
            + $"among three {Share(judged, one => one.Understood.Ranked.Take(3).Any(offer => offer.Intent == one.Intent)):0.000}, "
            + $"go {gone.Count / (double)judged.Count:0.000}, right of these {Share(gone, one => one.Right):0.000}");
    }

    private static double Share(List<Judged> all, Func<Judged, bool> right) => all.Count(right) / (double)Math.Max(all.Count, 1);
}
