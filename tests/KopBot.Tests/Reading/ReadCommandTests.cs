using KopBot.Domain.Reading;

namespace KopBot.Tests.Reading;

public class ReadCommandTests
{
    public static TheoryData<string, string, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, string>();
            foreach (var parts in File.ReadLines(Path.Combine(ReadCases.Here(), "cases.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t'))
                .DistinctBy(parts => (parts[0], parts[1], parts[2])))
            {
                cases.Add(parts[0], parts[1], parts[2]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_text_is_read_asked_or_refused_as_the_table_says(string kind, string text, string expected)
    {
        var answer = ReadCases.Answer(kind, text);
        if (expected is "asks" or "not-ok")
        {
            Assert.True(answer.StartsWith("ask ", StringComparison.Ordinal) || (answer == "no" && expected == "not-ok"), answer);
            return;
        }

        var only = expected.StartsWith("ask ", StringComparison.Ordinal) && !expected.Contains('|', StringComparison.Ordinal);
        Assert.Equal(expected, only ? answer.Split('|')[0] : answer);
    }

    [Fact]
    public void A_line_has_the_form_of_the_contract()
    {
        Assert.Equal("""{"text":"2,5jt","status":"ok","value":2500000}""", ReadCommand.ReadLine("rupiah", "2,5jt", ReadCases.Today));
        Assert.Equal("""{"text":"2jt500","status":"ask","candidates":[2500000,2000500]}""", ReadCommand.ReadLine("rupiah", "2jt500", ReadCases.Today));
        Assert.Equal("""{"text":"nihil","status":"word","word":"zero"}""", ReadCommand.ReadLine("rupiah", "nihil", ReadCases.Today));
        Assert.StartsWith("""{"text":"banyak","status":"no","help":"Mohon """, ReadCommand.ReadLine("rupiah", "banyak", ReadCases.Today));
    }

    [Fact]
    public void An_unknown_kind_is_named_with_those_that_there_are()
    {
        var error = Assert.Throws<ArgumentException>(() => ReadCommand.ReadLine("money", "1", ReadCases.Today));
        Assert.Contains("rupiah", error.Message);
    }

    [Fact]
    public void The_kinds_are_those_of_the_contract() => Assert.Equal(
        ["date", "gender-count", "half-year", "in-out", "month", "number", "percent", "phone", "quantity", "quarter", "rupiah", "time", "year"], ReadCommand.Kinds.Order());
}
