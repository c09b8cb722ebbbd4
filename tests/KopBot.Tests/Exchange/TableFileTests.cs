using KopBot.Exchange;

namespace KopBot.Tests.Exchange;

public sealed class TableFileTests : IDisposable
{
    private static readonly Column[] Columns = [new("nama"), new("jumlah", true), new("catatan")];
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot").FullName;

    public void Dispose() => Directory.Delete(_folder, true);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+62", "+62")]
    [InlineData("+CMD", "'+CMD")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-1200", "-1200")]
    [InlineData("-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("biasa", "biasa")]
    [InlineData("", "")]
    public void A_cell_is_never_a_formula(string text, string safe)
    {
        Assert.Equal(safe, Cell.Safe(text));
        Assert.Equal(text, Cell.Plain(Cell.Safe(text)));
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public async Task What_is_written_is_read_again(string ending)
    {
        string[][] rows = [["Tani, \"Makmur\"", "2500000", "=HYPERLINK(1)"], ["Dua\nbaris ✓", "", ""], ["18.13", "-5", "'petik"]];
        var read = await RoundTrip(ending, rows);
        Assert.Equal(rows, read.Select(row => new[] { row["nama"], row["jumlah"], row["catatan"] }));
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public async Task An_empty_table_has_its_heading_only(string ending) => Assert.Empty(await RoundTrip(ending, []));

    [Theory]
    [InlineData("Nama;Jumlah\nA;5\n")]
    [InlineData("Nama\tJumlah\nA\t5\n")]
    [InlineData("\uFEFFNama,Jumlah\r\n A , 5\r\n")]
    public void Files_of_other_programs_are_read(string text)
    {
        var row = Assert.Single(Read(text));
        Assert.Equal("A", row["nama"]);
        Assert.Equal(5, row.Number("jumlah", 0));
    }

    [Theory]
    [InlineData("-5")]
    [InlineData("25.000")]
    [InlineData("banyak")]
    public void A_mistake_names_row_and_column(string number)
    {
        var row = Read($"nama,jumlah\nA,1\nB,{number}\n")[1];
        var mistake = Assert.Throws<InvalidDataException>(() => row.Number("jumlah", 0));
        Assert.Contains("Row 3, column jumlah", mistake.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quotation_mark_that_is_not_closed_is_told() =>
        Assert.Contains("quotation mark", Assert.Throws<InvalidDataException>(() => Read("nama,jumlah\n\"A,1\nB,2\n")).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_ending_is_refused_with_those_that_are_known() =>
        Assert.Contains(".csv or .xlsx", Assert.Throws<InvalidDataException>(() => TableFiles.Of("laporan.pdf")).Message, StringComparison.Ordinal);

    private List<Row> Read(string text)
    {
        var file = Path.Combine(_folder, "in.csv");
        File.WriteAllText(file, text);
        return [.. TableFiles.Of(file).Read(file)];
    }

    private async Task<List<Row>> RoundTrip(string ending, IReadOnlyList<string[]> rows)
    {
        var file = Path.Combine(_folder, $"table{ending}");
        var count = await TableFiles.Of(file).Write(file, Columns, rows.ToAsyncEnumerable<IReadOnlyList<string>>(), CancellationToken.None);
        Assert.Equal(rows.Count, count);
        return [.. TableFiles.Of(file).Read(file)];
    }
}
