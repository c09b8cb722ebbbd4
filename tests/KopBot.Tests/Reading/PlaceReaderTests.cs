using System.Diagnostics;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Tests.Reading;

public class PlaceReaderTests
{
    private static readonly RegionTree Regions = new(
    [
        new("16", "Sumatera Selatan", 1), new("16.01", "Ogan Komering Ulu", 2), new("16.02", "Ogan Komering Ilir", 2), new("16.71", "Palembang", 2), new("16.71.01", "Ilir Barat Dua", 3), new("16.71.04", "Ilir Barat Satu", 3),
        new("16.71.04.1002", "Bukit Lama", 4), new("16.71.07", "Sukarami", 3),
        new("18", "Lampung", 1), new("18.13", "Pesisir Barat", 2), new("18.13.01", "Pesisir Selatan", 3), new("18.13.01.2010", "Sukarame", 4), new("18.13.05", "Lemong", 3), new("18.13.05.2003", "Way Batang", 4), new("18.13.09", "Ngaras", 3), new("18.13.09.2005", "Sukarame", 4),
        new("18.13.04", "Pesisir Tengah", 3), new("18.13.04.1001", "Pasar Kota Krui", 4), new("18.71", "Bandar Lampung", 2), new("18.71.10", "Sukarame", 3), new("18.71.10.1001", "Sukarame", 4), new("18.06", "Tanggamus", 2), new("18.06.01", "Kota Agung", 3),
        new("32", "Jawa Barat", 1), new("32.01", "Bogor", 2), new("32.71", "Bogor", 2), new("63", "Kalimantan Selatan", 1), new("63.07", "Hulu Sungai Tengah", 2), new("63.04", "Barito Kuala", 2),
    ]);

    private static string Read(string words, string near = "") => PlaceReader.Read(words, Regions, near) switch
    {
        Reading<Region>.Ok ok => ok.Value.Code,
        Reading<Region>.Ask ask => "ask " + string.Join(' ', ask.Candidates.Select(region => region.Code)),
        _ => "no",
    };

    [Theory]
    [InlineData("Way Batang", "18.13.05.2003")]
    [InlineData("way-batang", "18.13.05.2003")]
    [InlineData("desa way batang kec lemong", "18.13.05.2003")]
    [InlineData("pekon Waybatang, Lemong, Pesisir Barat", "18.13.05.2003")]
    [InlineData("di way batang pak", "18.13.05.2003")]
    [InlineData("Pesbar", "18.13")]
    [InlineData("pesisir barat", "18.13")]
    [InlineData("OKU", "16.01")]
    [InlineData("OKI", "16.02")]
    [InlineData("HST", "63.07")]
    [InlineData("batola", "63.04")]
    [InlineData("IB 1", "16.71.04")]
    [InlineData("IB I", "16.71.04")]
    [InlineData("Ilir Barat I", "16.71.04")]
    [InlineData("ilir barat 2", "16.71.01")]
    [InlineData("plg", "16.71")]
    [InlineData("kota palembang", "16.71")]
    [InlineData("kota bogor", "32.71")]
    [InlineData("kab. bogor", "32.01")]
    [InlineData("kota agung", "18.06.01")]
    [InlineData("pasar kota krui", "18.13.04.1001")]
    [InlineData("sukarame ngaras", "18.13.09.2005")]
    [InlineData("sukarame, kec. pesisir selatan", "18.13.01.2010")]
    [InlineData("kec sukarame", "18.71.10")]
    [InlineData("kel sukarame bandar lampung", "18.71.10.1001")]
    [InlineData("way btang", "18.13.05.2003")]
    [InlineData("palembng", "16.71")]
    [InlineData("pesisr barat", "18.13")]
    [InlineData("18.13.05.2003", "18.13.05.2003")]
    public void A_place_is_found_as_people_name_it(string words, string code) => Assert.Equal(code, Read(words));

    [Fact]
    public void A_name_that_repeats_is_asked_about_nearest_first()
    {
        Assert.Equal("ask 18.13.01.2010 18.13.09.2005 18.71.10 18.71.10.1001", Read("sukarame", "18.13"));
        Assert.Equal("ask 18.71.10 18.71.10.1001 18.13.01.2010 18.13.09.2005", Read("sukarame", "18.71"));
        Assert.Equal("ask 32.01 32.71", Read("bogor"));
    }

    [Fact]
    public void The_only_one_in_the_askers_own_area_is_taken() => Assert.Equal("18.13.09.2005", Read("sukarame", "18.13.09"));

    [Theory]
    [InlineData("atlantis")]
    [InlineData("")]
    [InlineData("kec")]
    [InlineData("sukarame palembang")]
    public void A_place_that_is_not_there_gets_help(string words) => Assert.Equal("no", Read(words));

    [Fact]
    public void Looking_up_among_a_hundred_thousand_costs_no_more_than_a_message_may()
    {
        var random = new Random(5);
        string Name() => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => "" + "bdgklmnprst"[random.Next(11)] + "aeiou"[random.Next(5)]));
        var tree = new RegionTree(Enumerable.Range(0, 91_599).Select(number => new Region($"{11 + (number / 9999)}.{number % 9999:D4}", Name(), 2)).Append(new Region("90.01", "Way Batang", 4)));
        PlaceReader.Read("way batang", tree, "");
        var watch = Stopwatch.StartNew();
        for (var turn = 0; turn < 200; turn++)
        {
            Assert.IsType<Reading<Region>.Ok>(PlaceReader.Read("way batang", tree, ""));
            PlaceReader.Read("way batamg", tree, "");
        }

        Assert.True(watch.ElapsedMilliseconds < 4000, $"{watch.ElapsedMilliseconds} ms for 400 look-ups");
    }
}
