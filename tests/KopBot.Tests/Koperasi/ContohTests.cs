using KopBot.Domain.Koperasi;

namespace KopBot.Tests.Koperasi;

public sealed class ContohTests
{
    private static readonly ProfilKoperasi[] Seeded = [.. Enumerable.Range(1, 96).Select(nomor => Contoh.Koperasi(nomor))];

    [Fact]
    public void The_regions_are_those_of_Pesisir_Barat()
    {
        Assert.Equal(11, ContohWilayah.All.Count(region => region.Level == 3));
        Assert.Equal(116, ContohWilayah.Desa.Count(desa => desa.Code[^4] == '2'));
        Assert.Equal(2, ContohWilayah.Desa.Count(desa => desa.Code[^4] == '1'));
        Assert.All(ContohWilayah.Desa, desa => Assert.Matches(@"^18\.13\.\d\d\.[12]\d{3}$", desa.Code));
        Assert.Equal(ContohWilayah.All.Count, new RegionTree(ContohWilayah.All).Count);
    }

    [Fact]
    public void Of_96_koperasi_67_are_aktif_and_29_are_not()
    {
        Assert.Equal(67, Seeded.Count(koperasi => koperasi.Status == "aktif"));
        Assert.Equal(29, Seeded.Count(koperasi => koperasi.Status == "tidak aktif"));
        Assert.True(Seeded.Count(koperasi => koperasi.Jenis == "produsen") > 48);
    }

    [Fact]
    public void Names_are_marked_as_invented_and_differ()
    {
        Assert.All(Seeded, koperasi => Assert.EndsWith("(contoh)", koperasi.Nama, StringComparison.Ordinal));
        Assert.Equal(96, Seeded.Select(koperasi => koperasi.Nama).Distinct().Count());
        Assert.Equal(96, Seeded.Select(koperasi => koperasi.Wilayah).Distinct().Count());
    }

    [Fact]
    public void Most_have_no_gerai_and_some_sell_lpg()
    {
        Assert.True(Seeded.Count(koperasi => koperasi.Gerai.Count == 0) > 60);
        Assert.InRange(Seeded.Count(koperasi => koperasi.Gerai.Contains("lpg")), 5, 15);
        Assert.Contains("lpg", Contoh.Koperasi(7).Gerai);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(96)]
    [InlineData(97)]
    [InlineData(118)]
    [InlineData(119)]
    [InlineData(80_000)]
    [InlineData(long.MaxValue)]
    public void Every_number_from_one_on_has_its_koperasi(long nomor)
    {
        var koperasi = Contoh.Koperasi(nomor);
        Assert.Equal(koperasi.Nama, Contoh.Koperasi(nomor).Nama);
        Assert.Contains(ContohWilayah.Desa, desa => desa.Code == koperasi.Wilayah);
        Assert.True(nomor <= 96 || koperasi.Status == "aktif");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-7)]
    public void There_is_no_koperasi_below_one(long nomor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Contoh.Koperasi(nomor));
}
