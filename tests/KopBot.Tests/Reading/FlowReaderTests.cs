using KopBot.Domain.Reading;

namespace KopBot.Tests.Reading;

public class FlowReaderTests
{
    [Theory]
    [InlineData("masuk 3 (L1 P2), keluar ga ada", "in_l=1;in_p=2;out_l=0;out_p=0")]
    [InlineData("msk 3 (L1 P2), keluar ga ada", "in_l=1;in_p=2;out_l=0;out_p=0")]
    [InlineData("masuk L1 P2 keluar L1", "in_l=1;in_p=2;out_l=1;out_p=0")]
    [InlineData("masuk L 1 P 2, keluar P 1", "in_l=1;in_p=2;out_l=0;out_p=1")]
    [InlineData("masuk 3: 1 laki 2 perempuan, keluar nihil", "in_l=1;in_p=2;out_l=0;out_p=0")]
    [InlineData("masuk 1 laki 2 perempuan keluar 1 laki", "in_l=1;in_p=2;out_l=1;out_p=0")]
    [InlineData("masuk 2 perempuan, keluar 1 laki", "in_l=0;in_p=2;out_l=1;out_p=0")]
    [InlineData("masuk 1 (P), keluar 0", "in_l=0;in_p=1;out_l=0;out_p=0")]
    [InlineData("masuk ga ada, keluar 2 (L1 P1)", "in_l=0;in_p=0;out_l=1;out_p=1")]
    [InlineData("masuk 3 (2 L 1 P) keluar 1 (L)", "in_l=2;in_p=1;out_l=1;out_p=0")]
    [InlineData("keluar L1, masuk P2", "in_l=0;in_p=2;out_l=1;out_p=0")]
    [InlineData("masuk 0 keluar 0", "in_l=0;in_p=0;out_l=0;out_p=0")]
    [InlineData("masuk 3, laki 1, keluar tidak ada", "in_l=1;in_p=2;out_l=0;out_p=0")]
    [InlineData("2 orang masuk, L1 P1, keluar tidak ada", "in_l=1;in_p=1;out_l=0;out_p=0")]
    [InlineData("3 masuk, L1 P2, 1 keluar, L", "in_l=1;in_p=2;out_l=1;out_p=0")]
    [InlineData("3 anggota masuk: L1 P2. keluar: tidak ada", "in_l=1;in_p=2;out_l=0;out_p=0")]
    [InlineData("masuk 1 bapak2, keluar 2 ibu2", "in_l=1;in_p=0;out_l=0;out_p=2")]
    public void Comings_and_goings_are_read_by_gender(string words, string flow) =>
        Assert.Equal(flow, Assert.IsType<Reading<MemberFlow>.Ok>(MemberFlowReader.Read(words)).Value.ToString());

    [Fact]
    public void Totals_alone_get_a_question_for_the_gender() =>
        Assert.Contains("masuk L 1 P 2", Assert.IsType<Reading<MemberFlow>.No>(MemberFlowReader.Read("masuk 3 keluar 1")).Help);

    [Theory]
    [InlineData("masuk L1 P2")]
    [InlineData("keluar L1")]
    public void A_side_that_was_not_named_is_asked_about(string words) => Assert.IsType<Reading<MemberFlow>.Ask>(MemberFlowReader.Read(words));

    [Theory]
    [InlineData("masuk 3 (L1 P1), keluar ga ada")]
    [InlineData("3 masuk, 1 keluar, L1 P2")]
    [InlineData("3")]
    [InlineData("L1 P2")]
    [InlineData("masuk banyak")]
    [InlineData("")]
    public void What_does_not_add_up_or_says_too_little_gets_help(string words) => Assert.IsType<Reading<MemberFlow>.No>(MemberFlowReader.Read(words));

    [Theory]
    [InlineData("terima 100 jual 93 hrg 21rb", "terima=100;jual=93;harga=21000")]
    [InlineData("terima 100, jual 93, harga 21.000", "terima=100;jual=93;harga=21000")]
    [InlineData("diterima 100 tabung, terjual 93 tabung, harga Rp21.000", "terima=100;jual=93;harga=21000")]
    [InlineData("masuk 100 laku 93 @21rb", "terima=100;jual=93;harga=21000")]
    [InlineData("100 terima, 93 terjual, harga dua puluh satu ribu", "terima=100;jual=93;harga=21000")]
    [InlineData("terima 100 jual ga ada", "terima=100;jual=0")]
    [InlineData("terima nihil jual 5 hrg 20rb", "terima=0;jual=5;harga=20000")]
    public void A_trade_is_read(string words, string trade) =>
        Assert.Equal(trade, Assert.IsType<Reading<StockTrade>.Ok>(StockTradeReader.Read(words)).Value.ToString());

    [Fact]
    public void A_price_without_its_thousand_is_asked_about() =>
        Assert.Equal(21000, Assert.IsType<Reading<StockTrade>.Ask>(StockTradeReader.Read("terima 100 jual 93 harga 21")).Candidates[0].Price);

    [Theory]
    [InlineData("terima 100 jual 93")]
    [InlineData("jual 93 harga 21rb")]
    [InlineData("93")]
    [InlineData("banyak")]
    public void A_trade_that_says_too_little_gets_help(string words) => Assert.IsType<Reading<StockTrade>.No>(StockTradeReader.Read(words));

    [Fact]
    public void Three_bare_numbers_are_asked_about_in_the_order_of_the_question() =>
        Assert.Equal("terima=100;jual=93;harga=21000", Assert.IsType<Reading<StockTrade>.Ask>(StockTradeReader.Read("100, 93, 21rb")).Candidates[0].ToString());
}
