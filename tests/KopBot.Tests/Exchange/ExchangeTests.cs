using KopBot.Exchange;

namespace KopBot.Tests.Exchange;

/// <summary>Tables go out of the demo world and into another one, and are the same there.</summary>
public sealed class ExchangeTests : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kopbot").FullName;
    private World _demo = null!;
    private World _other = null!;

    public async Task InitializeAsync()
    {
        _demo = await Open("demo", true);
        _other = await Open("other", false);
    }

    public async Task DisposeAsync()
    {
        await _demo.DisposeAsync();
        await _other.DisposeAsync();
        Directory.Delete(_folder, true);
    }

    [Theory]
    [InlineData(".csv")]
    [InlineData(".xlsx")]
    public async Task Everything_that_is_exported_can_be_imported(string ending)
    {
        foreach (var kind in (string[])["wilayah", "koperasi", "people", "prices", "laporan"])
        {
            var first = await Export(_demo, kind, ending, "first");
            Assert.NotEmpty(File.ReadAllBytes(first));
            await Exchanges.Of(kind).Import(_other, TableFiles.Of(first).Read(first), CancellationToken.None);
            var second = await Export(_other, kind, ".csv", "second");
            var original = await Export(_demo, kind, ".csv", "original");
            Assert.Equal(File.ReadAllLines(original), File.ReadAllLines(second));
        }
    }

    [Fact]
    public async Task Reports_have_a_row_for_each_koperasi_and_period_and_a_column_for_each_question()
    {
        var file = await Export(_demo, "laporan", ".csv", "laporan");
        var rows = TableFiles.Of(file).Read(file).ToList();
        var lapor = _demo.Known.Now.Find("lapor")!;
        Assert.Equal(rows.Count, rows.Select(row => (row["koperasi"], row["periode"])).Distinct().Count());
        Assert.Equal(3, rows.Select(row => row["periode"]).Distinct().Count());
        Assert.All(lapor.Questions.Where(question => !lapor.OnePer.Contains(question.Name)), question => Assert.Contains(question.Name, rows[0].Columns));
        Assert.All(rows, row => Assert.NotEqual("", row["biaya"]));
        Assert.All(rows, row => Assert.StartsWith("LPR-", row["tanda_terima"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_choice_narrows_the_table()
    {
        var (_, all) = await Exchanges.Of("laporan").Export(_demo, new("", ""), CancellationToken.None);
        var (_, some) = await Exchanges.Of("laporan").Export(_demo, new("", "18.13.01"), CancellationToken.None);
        Assert.InRange(await some.CountAsync(), 1, await all.CountAsync() - 1);
        Assert.All(await some.ToListAsync(), row => Assert.StartsWith("18.13.01.", row[3], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Codes_are_made_for_a_whole_table_and_come_out_with_it()
    {
        var file = Path.Combine(_folder, "undang.csv");
        File.WriteAllText(file, "kode,peran,jabatan,koperasi,wilayah,sampai\n,pengurus,ketua,K1,,2030-12-31\n,pengurus,bendahara,K1,,\nAWAL2030,dinas,kepala,,18.13,2030-01-01T00:00:00Z\n");
        Assert.Equal(3, await Exchanges.Of("undangan").Import(_demo, TableFiles.Of(file).Read(file), CancellationToken.None));
        var first = await Export(_demo, "undangan", ".csv", "first");
        var rows = TableFiles.Of(first).Read(first).ToList();
        Assert.Equal(3, rows.Select(row => row["kode"]).Distinct().Count());
        Assert.All(rows.Where(row => row["peran"] == "pengurus"), row => Assert.Matches("^[A-HJ-NP-Z][A-HJ-NP-Z2-9]{6}[2-9]$", row["kode"]));
        Assert.Equal("2031-01-01T00:00:00Z", rows.Single(row => row["jabatan"] == "ketua")["sampai"]);
        await Exchanges.Of("undangan").Import(_demo, TableFiles.Of(first).Read(first), CancellationToken.None);
        Assert.Equal(File.ReadAllLines(first), File.ReadAllLines(await Export(_demo, "undangan", ".csv", "second")));
    }

    [Theory]
    [InlineData("undangan", "kode,peran,koperasi\n,raja,K1\n", "peran")]
    [InlineData("undangan", "kode,peran,koperasi\n,pengurus,K999\n", "koperasi")]
    [InlineData("undangan", "kode,peran,wilayah\n,dinas,99\n", "wilayah")]
    [InlineData("undangan", "kode,peran,koperasi\nABC,pengurus,K1\n", "kode")]
    [InlineData("koperasi", "nomor,nama,wilayah\n5,Koperasi A,99.99\n", "wilayah")]
    [InlineData("koperasi", "nomor,nama,wilayah\n0,Koperasi A,18.13.01.2001\n", "nomor")]
    [InlineData("koperasi", "nomor,nama,wilayah\n5,,18.13.01.2001\n", "nama")]
    [InlineData("people", "id,name,role,koperasi\np1,Sari,raja,K1\n", "role")]
    [InlineData("people", "id,name,role,koperasi\np1,Sari,pengurus,K999\n", "koperasi")]
    [InlineData("prices", "koperasi,barang,harga\nK1,lpg-3kg,murah\n", "harga")]
    [InlineData("laporan", "koperasi,periode,biaya\nK1,Januari,5\n", "periode")]
    [InlineData("laporan", "koperasi,periode,biaya\nK1,2020-01,sedikit\n", "biaya")]
    public async Task A_mistake_in_a_table_names_row_and_column_and_nothing_is_kept(string kind, string csv, string column)
    {
        var file = Path.Combine(_folder, "wrong.csv");
        File.WriteAllText(file, csv);
        var before = await Count(kind);
        var mistake = await Assert.ThrowsAsync<InvalidDataException>(
            () => Exchanges.Of(kind).Import(_demo, TableFiles.Of(file).Read(file), CancellationToken.None));
        Assert.Contains($"Row 2, column {column}:", mistake.Message, StringComparison.Ordinal);
        Assert.Equal(before, await Count(kind));
    }

    [Fact]
    public async Task Regions_come_as_the_public_data_has_them()
    {
        var file = Path.Combine(_folder, "regions.csv");
        File.WriteAllText(file, "code,regency_code,name\n18,,LAMPUNG\n18.13,18,KABUPATEN PESISIR BARAT\n31,,DKI JAKARTA\n18.13.40001,18.13,Pulau Betuah\n18.13.01,18.13,Pesisir Tengah\n");
        Assert.Equal(4, await Exchanges.Of("wilayah").Import(_other, TableFiles.Of(file).Read(file), CancellationToken.None));
        var tree = await _other.Database.Regions(CancellationToken.None);
        Assert.Equal("Pesisir Barat", tree.Find("18.13")!.Name);
        Assert.Equal("DKI Jakarta", tree.Find("31")!.Name);
        Assert.Equal(3, tree.Find("18.13.01")!.Level);
    }

    [Fact]
    public void An_unknown_table_is_refused_with_those_that_there_are() =>
        Assert.Contains("koperasi, laporan", Assert.Throws<InvalidDataException>(() => Exchanges.Of("pajak")).Message, StringComparison.Ordinal);

    private async Task<int> Count(string kind)
    {
        var (_, rows) = await Exchanges.Of(kind).Export(_demo, new("", ""), CancellationToken.None);
        return await rows.CountAsync();
    }

    private async Task<string> Export(World world, string kind, string ending, string name)
    {
        var file = Path.Combine(_folder, $"{kind}-{name}{ending}");
        var (columns, rows) = await Exchanges.Of(kind).Export(world, new("", ""), CancellationToken.None);
        await TableFiles.Of(file).Write(file, columns, rows, CancellationToken.None);
        return file;
    }

    private Task<World> Open(string name, bool demo) => World.Open(
        Settings.Read(_folder, [$"--Store=sqlite:{Path.Combine(_folder, $"{name}.db")}", $"--Demo={demo}", $"--Dialogs={Path.Combine(Sources.Root, "dialogs")}"]),
        CancellationToken.None);
}
