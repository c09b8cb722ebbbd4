using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Tests.Dialogs.Kinds;

public sealed class FoundInSentencesTests
{
    private static readonly Asking Asking = new() { Today = new DateOnly(2025, 10, 23), Regions = new RegionTree(ContohWilayah.All), Near = ContohWilayah.Kabupaten };

    private static Kind Named(string name) => Domain.Dialogs.Kinds.Kinds.Named(name)!;

    [Theory]
    [InlineData("month", "mau lapor bulan lalu pak", "2025-09")]
    [InlineData("month", "rekap sept kecamatan ngaras", "2025-09")]
    [InlineData("month", "lapor: L 20 P 35, masuk 3", null)]
    [InlineData("place", "harga gas di ngaras berapa", "18.13.10")]
    [InlineData("place", "rekap kecamatan lemong september", "18.13.03")]
    [InlineData("place", "harga gas di sukarame", null)]
    [InlineData("place", "harga gas di warung mahal", null)]
    [InlineData("rupiah", "update harga gas jadi 20rb", "20000")]
    [InlineData("rupiah", "harga 20rb atau 21rb", null)]
    [InlineData("goods", "perbarui stok gas melon", "lpg-3kg")]
    [InlineData("goods", "stok beras habis", "beras-5kg")]
    [InlineData("stock-change", "gas masuk 100 tabung", "masuk=100")]
    [InlineData("stock-change", "gas 3 kg laku 12", "terjual=12")]
    [InlineData("stock-change", "stok gas habis", "sisa=0")]
    [InlineData("cylinder", "brp harga bright gas 12kg", "12")]
    [InlineData("cylinder", "gas pink 5,5 berapa", "5.5")]
    [InlineData("cylinder", "gas 12 kilo bright gas di jakarta berapa skrg", "12")]
    [InlineData("cylinder", "gas 5 kilo brp", "5.5")]
    [InlineData("cylinder", "gas 50 kg berapa", "50")]
    [InlineData("cylinder", "gas 3kg, bukan yang bright", "3")]
    [InlineData("cylinder", "harga gas melon", "3")]
    [InlineData("ticket", "cek nomor reg-7k2q9xa dong", "REG-7K2Q9XA")]
    [InlineData("ticket", "LPR-1813-2509-0007 sah?", "LPR-1813-2509-0007")]
    [InlineData("code", "saya punya kode 7KQ2MX", "7KQ2MX")]
    public void A_value_in_a_sentence_is_found_when_it_is_beyond_doubt(string kind, string sentence, string? value) =>
        Assert.Equal(value, Named(kind).Find(sentence, Asking));

    [Theory]
    [InlineData("harga gas di pasar", null)]
    [InlineData("harga gas di Paser", "64.01")]
    [InlineData("gas palangkaraya berapa", "62.71")]
    public void In_the_market_is_not_the_kabupaten_that_is_spelled_nearly_so(string sentence, string? value) =>
        Assert.Equal(value, Named("place").Find(sentence, Asking with
        {
            Regions = new RegionTree([.. ContohWilayah.All, new Region("64", "Kalimantan Timur", 1), new Region("64.01", "Paser", 2), new Region("62", "Kalimantan Tengah", 1), new Region("62.71", "Palangka Raya", 2)]),
        }));

    [Fact]
    public void A_place_whose_name_repeats_gives_all_of_them() =>
        Assert.Equal(["18.13.02.2002", "18.13.10.2019"], Named("place").FindSeveral("harga gas di sukarame", Asking).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("semua pengurus", "pengurus;;")]
    [InlineData("2 ngaras sama bangkunat", "pengurus;18.13.10,18.13.11;")]
    [InlineData("yang belum lapor", "pengurus;;2025-09")]
    [InlineData("pengurus lemong yg blm lapor", "pengurus;18.13.03;2025-09")]
    [InlineData("semua orang", ";;")]
    public void An_audience_is_read_with_role_region_and_report(string words, string value) =>
        Assert.Equal(value, Assert.IsType<Reading<string>.Ok>(Named("audience").Read(words, Asking)).Value);

    [Theory]
    [InlineData("sekarang", "sekarang")]
    [InlineData("besok jam 8", "2025-10-24T08:00")]
    [InlineData("bsk jam 2 siang", "2025-10-24T14:00")]
    [InlineData("25 oktober pukul 09.30", "2025-10-25T09:30")]
    [InlineData("jam 7 malam", "2025-10-23T19:00")]
    public void A_moment_is_read_with_day_and_hour(string words, string value) =>
        Assert.Equal(value, Assert.IsType<Reading<string>.Ok>(Named("moment").Read(words, Asking)).Value);

    [Theory]
    [InlineData("jam 25")]
    [InlineData("nanti saja")]
    public void A_moment_without_an_hour_is_asked_again(string words) => Assert.IsType<Reading<string>.No>(Named("moment").Read(words, Asking));
}
