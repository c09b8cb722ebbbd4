using KopBot.Domain.Understanding;

namespace KopBot.Tests.Understanding;

public sealed class TanyaJawabTests
{
    private static readonly (string Dialog, int Answer, string Text)[] Questions =
    [
        ("anggota", 0, "umur berapa boleh jadi anggota"), ("anggota", 0, "minimal usia anggota"),
        ("anggota", 1, "bayar berapa jadi anggota"), ("anggota", 1, "iuran anggota berapa"),
        ("rat", 0, "kapan batas rat"), ("rat", 0, "rat paling lambat bulan apa"),
        ("dinas", 0, "kantor dinas buka jam berapa"),
    ];

    private static readonly Example[] Wishes =
        [new("anggota", "jadi anggota"), new("anggota", "mau jadi anggota"), new("anggota", "daftar anggota"), new("layanan", "koperasi buka jam berapa"), new("rat", "lapor rat"), new("dinas", "hubungi dinas"), new("pengaduan", "iuran anggota digelapkan")];

    private static readonly Matcher Matcher = Matcher.Train(
        [.. Questions.Select(one => new Example(one.Dialog, one.Text)), .. Wishes],
        Lexicon.Read([], ["tanya\tberapa kapan"]),
        IntentRoles.Everybody);

    private static readonly TanyaJawab Known = TanyaJawab.Learn(
        Matcher,
        Questions,
        (dialog, _) => dialog == "dinas" ? (["dinas", "kantor"], []) : dialog == "rat" ? ([], ["pengawas"]) : ([], []),
        Wishes);

    [Theory]
    [InlineData("umur berapa boleh jadi anggota", "anggota", 0)]
    [InlineData("usia minimal jadi anggota berapa", "anggota", 0)]
    [InlineData("iuran jadi anggota berapa", "anggota", 1)]
    [InlineData("batas rat kapan", "rat", 0)]
    [InlineData("dinas buka jam berapa", "dinas", 0)]
    public void A_question_in_other_words_is_found(string text, string dialog, int answer) =>
        Assert.Equal((dialog, answer), Found(text) is { } found ? (found.Dialog, found.Answer) : default);

    [Theory]
    [InlineData("mau jadi anggota")]
    [InlineData("jadi anggota koperasi dong")]
    [InlineData("iuran anggota digelapkan pengurus")]
    [InlineData("iuran")]
    public void A_wish_is_never_taken_for_a_question(string text) => Assert.Null(Found(text));

    [Fact]
    public void A_question_that_lacks_the_word_it_has_to_have_is_not_found() => Assert.Null(Found("koperasi buka jam berapa"));

    [Fact]
    public void A_question_that_has_the_word_of_another_one_is_not_found() => Assert.Null(Found("kapan batas rat pengawas"));

    [Theory]
    [InlineData("")]
    [InlineData("😀😀")]
    [InlineData("cuaca besok hujan")]
    public void What_nobody_asks_is_not_found(string text) => Assert.Null(Found(text));

    [Fact]
    public void What_is_not_sure_is_ranked_all_the_same()
    {
        var ranked = Known.Find(Matcher.Hear("iuran anggota digelapkan pengurus"), "", null).ToList();
        Assert.Equal(("anggota", 1), (ranked[0].Dialog, ranked[0].Answer));
        Assert.False(ranked[0].Sure);
        Assert.Equal(ranked.OrderByDescending(asked => asked.Sum), ranked);
    }

    private static Asked? Found(string text) => Known.Find(Matcher.Hear(text), "", null).FirstOrDefault(asked => asked.Sure);
}
