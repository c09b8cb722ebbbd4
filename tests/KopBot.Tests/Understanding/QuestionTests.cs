using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using KopBot.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Tests.Commands;

namespace KopBot.Tests.Understanding;

/// <summary>Asks the real command <c>ask</c> hundreds of questions that were written before a reply to them was seen.</summary>
public sealed class QuestionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Fact]
    public async Task Nineteen_of_twenty_questions_are_answered_with_the_fact_and_none_with_a_wrong_one()
    {
        var questions = Rows("questions.tsv").Select(part => new Question(part[1], part[2], part[3], part.Length > 4 ? part[4] : "")).ToList();
        var replies = await Replies(questions.Select(one => (one.Role, one.Text)));
        var missed = questions.Where((one, at) => !Has(replies[at], one.Fact)).Select(one => one.Text).ToList();
        Assert.DoesNotContain(questions.Select((one, at) => (one, reply: replies[at])), pair => pair.one.Wrong.Length > 0 && Has(pair.reply, pair.one.Wrong));
        Assert.True(missed.Count * 20 <= questions.Count, $"{missed.Count} of {questions.Count}:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public async Task Small_talk_and_other_matters_are_not_answered_with_a_fact()
    {
        var said = Rows("chatter.tsv").Select(part => (part[0], part[1])).ToList();
        var replies = await Replies(said);
        var guesses = replies.Where(reply => reply.StartsWith("Saya belum yakin. Mungkin", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(said.Zip(replies), pair => Has(pair.Second, "Dicek 20|HET|per tabung") && !guesses.Contains(pair.Second));
        Assert.InRange(guesses.Count, 0, said.Count / 20);
    }

    [Fact]
    public void No_question_is_an_example()
    {
        var examples = Trained.Examples.Select(one => one.Text.ToLowerInvariant()).ToHashSet();
        Assert.DoesNotContain(Rows("questions.tsv"), part => examples.Contains(part[2].ToLowerInvariant()));
    }

    [Fact]
    public void No_way_of_asking_is_shut_out_by_the_words_that_its_question_has_to_have()
    {
        var folder = Path.Combine(Trained.Root, "dialogs");
        var known = DialogFolder.Load(folder, new Dinas(), RegionTree.Empty, false, []);
        var ways = known.Dialogs.Values.SelectMany(dialog => dialog.Answers.SelectMany((answer, at) => answer.If.Select(text => (dialog.Name, at, text))))
            .Concat(ExampleFile.Asked(folder, known.Dialogs, []));
        Assert.DoesNotContain(ways, way => known.Questions!.ShutOut(way.Item1, way.Item2, [way.Item3]).Any());
    }

    private static IEnumerable<string[]> Rows(string file) =>
        Trained.Lines(Path.Combine(Trained.Root, "tests", "KopBot.Tests", "Understanding", file)).Select(line => line.Split('\t'));

    private static bool Has(string reply, string pattern) => Regex.IsMatch(reply, pattern, RegexOptions.IgnoreCase | RegexOptions.Singleline);

    /// <summary>The replies, in the order of the sentences; the sentences of one role are one run of the command.</summary>
    private async Task<string[]> Replies(IEnumerable<(string Role, string Text)> sentences)
    {
        var all = sentences.Select((one, at) => (one.Role, one.Text, at)).ToList();
        var replies = new string[all.Count];
        foreach (var same in all.GroupBy(one => one.Role))
        {
            var run = await CommandLine.Run(_folder, string.Join('\n', same.Select(one => one.Text)) + "\n",
                ["ask", "--role", same.Key, $"--Dialogs={Path.Combine(Trained.Root, "dialogs")}"]);
            foreach (var (line, one) in run.Lines.Zip(same))
            {
                replies[one.at] = (string?)JsonNode.Parse(line)!["reply"] ?? "";
            }
        }

        return replies;
    }

    private sealed record Question(string Role, string Text, string Fact, string Wrong);
}
