using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Tests.Dialogs.Kinds;

public class KindTests
{
    private static readonly ProfilKoperasi[] WayBatang = [new("K9", 9, "Koperasi Desa Merah Putih Way Batang", "18.13.05.2003")];

    private static readonly Asking Asking = new()
    {
        Today = new DateOnly(2025, 10, 23),
        Choices = [new Choice("modal", "Modal"), new Choice("sdm", "SDM"), new Choice("pasar", "Pasar")],
        Found = new(lookup => lookup == new KoperasiLike("Way Batang", "", "", 6) || lookup == new KoperasiOf("K9") ? WayBatang : null),
        Regions = new RegionTree([new Region("18", "Lampung", 1), new Region("18.13", "Pesisir Barat", 2), new Region("18.13.05", "Lemong", 3), new Region("18.13.05.2003", "Way Batang", 4)]),
    };

    public static TheoryData<string> Names => [.. Domain.Dialogs.Kinds.Kinds.All.Select(kind => kind.Name)];

    private static Kind Named(string name) => Domain.Dialogs.Kinds.Kinds.Named(name)!;

    [Fact]
    public void Every_kind_of_the_design_is_found_by_its_name()
    {
        string[] expected =
        [
            "choice", "code", "date", "file", "gender-count", "half-year", "in-out", "koperasi", "member-flow", "month", "multi-choice", "number", "percent",
            "phone", "photo", "place", "quantity", "quarter", "rupiah", "rupiah-signed", "stock-trade", "text", "time", "year", "yes-no",
        ];
        Assert.Superset(expected.ToHashSet(), Domain.Dialogs.Kinds.Kinds.All.Select(kind => kind.Name).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kind_reads_its_own_example(string name)
    {
        var ok = Assert.IsType<Reading<string>.Ok>(Named(name).Read(Named(name).Example, Asking));
        Assert.NotEmpty(Named(name).Show(ok.Value, Asking));
        Assert.NotEmpty(Named(name).ShowShort(ok.Value, Asking));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kind_reads_the_value_that_it_shows(string name)
    {
        var value = Assert.IsType<Reading<string>.Ok>(Named(name).Read(Named(name).Example, Asking)).Value;
        if (name is "file" or "photo")
        {
            return;
        }

        Assert.Equal(value, Assert.IsType<Reading<string>.Ok>(Named(name).Read(Named(name).Show(value, Asking), Asking)).Value);
        Assert.Equal(value, Assert.IsType<Reading<string>.Ok>(Named(name).Read(Named(name).ShowShort(value, Asking), Asking)).Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_kind_never_throws_and_answers_garbage_with_help(string name)
    {
        string[] garbage = ["", " ", "\n", "😀😀", "((((", "\ud800", "+", "-", "=", "1/0", "5/0", "0x", "9999999999999999999999999999", "1e400", "満", "\0", new string('9', 5000), new string('a', 10_000_000), "dua dua dua dua dua dua juta juta juta", "-99999999999999 x 99999999999999"];
        foreach (var words in garbage)
        {
            if (Named(name).Read(words, Asking) is Reading<string>.No no)
            {
                Assert.NotEmpty(no.Help);
            }
        }
    }

    [Theory]
    [InlineData("audience", "pengurus;;2025-99")]
    [InlineData("audience", "pengurus;;2025-00")]
    [InlineData("audience", "pengurus;;٢٠٢٥-١٠")]
    [InlineData("moment", "jam ٨")]
    [InlineData("moment", "besok ٠٨.٣٠")]
    public void What_looks_like_a_value_and_is_none_is_answered_with_help(string name, string words) =>
        Assert.IsType<Reading<string>.No>(Named(name).Read(words, Asking));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_value_for_none_is_a_value_of_the_kind(string name)
    {
        if (Named(name).Zero is { } zero && zero.Length > 0)
        {
            Assert.All(Named(name).Parts(zero), part => Assert.Equal(0, part.Value));
            Assert.NotEmpty(Named(name).Show(zero, Asking));
        }
    }
}
