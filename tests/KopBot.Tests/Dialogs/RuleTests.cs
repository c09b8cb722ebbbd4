using KopBot.Domain.Dialogs;

namespace KopBot.Tests.Dialogs;

public class RuleTests
{
    private static readonly Scope World = new Scope()
        .With("harga", Named.Number(20000, "Rp20.000"))
        .With("lalu.harga", Named.Number(4000, "Rp4.000"))
        .With("nol", Named.Number(0, "0"))
        .With("periode", Named.Text("2025-09"))
        .With("gerai", Named.Words(["sembako", "simpan-pinjam"]));

    [Theory]
    [InlineData("harga > 19999", true)]
    [InlineData("harga > 20000", false)]
    [InlineData("harga >= 20000", true)]
    [InlineData("harga = 20000", true)]
    [InlineData("harga != 20000", false)]
    [InlineData("harga <= 5 * lalu.harga", true)]
    [InlineData("harga > 5 * lalu.harga", false)]
    [InlineData("harga + 1 > 5 * lalu.harga", true)]
    [InlineData("harga - 2 * lalu.harga = 12000", true)]
    [InlineData("harga - 10000 - 5000 = 5000", true)]
    [InlineData("harga / 4 / 5 = 1000", true)]
    [InlineData("(harga - 4000) / 4 = lalu.harga", true)]
    [InlineData("gerai has sembako", true)]
    [InlineData("gerai has simpan-pinjam", true)]
    [InlineData("gerai has lpg", false)]
    [InlineData("not gerai has lpg", true)]
    [InlineData("gerai has lpg or harga > 1", true)]
    [InlineData("gerai has lpg and harga > 1", false)]
    [InlineData("gerai has lpg or gerai has lpg or harga > 1 and harga > 2", true)]
    [InlineData("periode = '2025-09'", true)]
    [InlineData("periode <= '2025-10'", true)]
    [InlineData("periode > '2025-10'", false)]
    [InlineData("known harga", true)]
    [InlineData("known stok", false)]
    [InlineData("not known stok or stok > 3", true)]
    public void A_rule_holds_or_not(string rule, bool holds) => Assert.Equal(holds, Rule.Parse(rule).Holds(World));

    [Theory]
    [InlineData("stok > 0")]
    [InlineData("stok = 0")]
    [InlineData("stok != 0")]
    [InlineData("stok + harga > 0")]
    [InlineData("harga / nol > 0")]
    [InlineData("stok has lpg")]
    public void A_comparison_without_a_value_does_not_hold(string rule) => Assert.False(Rule.Parse(rule).Holds(World));

    [Theory]
    [InlineData("")]
    [InlineData("harga >")]
    [InlineData("harga > 1 and")]
    [InlineData("(harga > 1")]
    [InlineData("harga > 1)")]
    [InlineData("harga ? 1")]
    [InlineData("> 1")]
    [InlineData("harga > 1 harga")]
    [InlineData("known 5")]
    public void What_is_no_rule_is_refused_with_its_text(string rule) => Assert.Contains(rule, Assert.Throws<FormatException>(() => Rule.Parse(rule)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_rule_tells_its_names() => Assert.Equal(["harga", "lalu.harga", "gerai"], Rule.Parse("harga > 5 * lalu.harga and gerai has lpg").Names);
}
