namespace KopBot.Tests.Reading;

/// <summary>The shared table of cases, which lies beside the repository on some machines and is not part of it.</summary>
public class SharedCasesTests
{
    private static readonly Dictionary<string, string> Kinds = new()
    {
        ["gender"] = "gender-count", ["inout"] = "in-out", ["qty"] = "quantity", ["pct"] = "percent", ["date"] = "date", ["month"] = "month",
        ["quarter"] = "quarter", ["half"] = "half-year", ["year"] = "year", ["time"] = "time", ["money"] = "rupiah", ["ambiguous"] = "rupiah",
    };

    [Fact]
    public void Every_shared_case_is_answered_as_the_table_says()
    {
        var file = Path.Combine(ReadCases.Here(), "../../../../shared/data/id_numbers.tsv");
        if (!File.Exists(file))
        {
            return;
        }

        var wrong = File.ReadLines(file).Where(line => line[0] != '#' && !line.StartsWith("kind\t", StringComparison.Ordinal))
            .Select(line => line.Split('\t')).Where(row => !IsRight(row, ReadCases.Answer(Kind(row), row[1]))).Select(row => string.Join(" ; ", row));
        Assert.Empty(wrong);
    }

    private static string Kind(string[] row) => Kinds.TryGetValue(row[0], out var kind) ? kind
        : row[3] == "phone" ? "phone" : row[0] == "invalid" && row[3].StartsWith("ref", StringComparison.Ordinal) ? "date"
        : row[3] is "lpg_price" or "money" ? "rupiah" : "number";

    /// <summary>A row that says to confirm, or that is about a number, is asked; everything else is exact.</summary>
    private static bool IsRight(string[] row, string answer) => (row[0], row[2]) switch
    {
        ("ambiguous", var expected) => answer == "ask " + expected.Replace(" or ", "|", StringComparison.Ordinal),
        ("invalid", _) => !answer.StartsWith("ok", StringComparison.Ordinal),
        ("approx" or "range" or "min" or "max" or "expr", var expected) => answer == "ask " + expected,
        ("zero" or "unknown" or "skip" or "same", _) => answer == "word " + row[0],
        ("id", _) when row[3] != "phone" => answer == "no",
        (_, var expected) when expected.StartsWith("INCONSISTENT", StringComparison.Ordinal) => answer == "no",
        (_, var expected) when row.Length > 4 && (row[4].StartsWith("konfirmasi", StringComparison.Ordinal) || row[4].StartsWith("approx", StringComparison.Ordinal)) => answer == "ask " + expected,
        (_, var expected) => answer == "ok " + expected,
    };
}
