using KopBot.Domain.Dialogs;
using KopBot.Domain.Reading;

namespace KopBot.Tests.Reading;

public class SpeechReaderTests
{
    private static readonly Choice[] Choices = [new("modal", "Modal"), new("sdm", "SDM"), new("pasar", "Pemasaran"), new("stok", "Stok barang"), new("none", "Tidak ada")];

    [Theory]
    [InlineData("ya")]
    [InlineData("iy")]
    [InlineData("Y")]
    [InlineData("iya pak")]
    [InlineData("betul")]
    [InlineData("ok")]
    [InlineData("oke bu")]
    [InlineData("gas")]
    [InlineData("gaskeun")]
    [InlineData("siap min")]
    [InlineData("aok")]
    [InlineData("iyo")]
    [InlineData("inggih")]
    [InlineData("leres")]
    [InlineData("👍")]
    [InlineData("👍👍")]
    [InlineData("ya benar")]
    [InlineData("sudah betul")]
    [InlineData("1")]
    [InlineData("lanjut")]
    public void A_yes_is_a_yes(string words) => Assert.True(Assert.IsType<Reading<bool>.Ok>(YesNoReader.Read(words)).Value);

    [Theory]
    [InlineData("tidak")]
    [InlineData("tdk")]
    [InlineData("gak")]
    [InlineData("g")]
    [InlineData("ga pak")]
    [InlineData("bukan")]
    [InlineData("dak")]
    [InlineData("kada")]
    [InlineData("ora")]
    [InlineData("mboten")]
    [InlineData("belum")]
    [InlineData("salah")]
    [InlineData("👎")]
    [InlineData("tidak jadi")]
    [InlineData("2")]
    [InlineData("ga usah")]
    public void A_no_is_a_no(string words) => Assert.False(Assert.IsType<Reading<bool>.Ok>(YesNoReader.Read(words)).Value);

    [Theory]
    [InlineData("mungkin")]
    [InlineData("besok saja")]
    [InlineData("ya tapi salah")]
    [InlineData("tidak salah")]
    [InlineData("12 juta")]
    [InlineData("👍👎")]
    [InlineData("")]
    public void What_is_neither_is_not_guessed(string words) => Assert.IsNotType<Reading<bool>.Ok>(YesNoReader.Read(words));

    [Theory]
    [InlineData("1", "modal")]
    [InlineData("nomor dua", "sdm")]
    [InlineData("yang ketiga", "pasar")]
    [InlineData("3️⃣", "pasar")]
    [InlineData("b", "sdm")]
    [InlineData("MODAL", "modal")]
    [InlineData("modl", "modal")]
    [InlineData("pemasran", "pasar")]
    [InlineData("pemas", "pasar")]
    [InlineData("stok", "stok")]
    [InlineData("stock barang", "stok")]
    [InlineData("pilih 4", "stok")]
    [InlineData("tidak ada", "none")]
    [InlineData("modal aja pak", "modal")]
    public void A_choice_is_read_by_number_label_or_misspelling(string words, string value) =>
        Assert.Equal(value, Assert.IsType<Reading<string>.Ok>(ChoiceReader.Read(words, Choices)).Value);

    [Theory]
    [InlineData("6")]
    [InlineData("0")]
    [InlineData("gudang")]
    [InlineData("")]
    public void A_choice_that_is_not_offered_gets_help(string words) => Assert.IsType<Reading<string>.No>(ChoiceReader.Read(words, Choices));

    [Theory]
    [InlineData("1,3", "modal,pasar")]
    [InlineData("1 3", "modal,pasar")]
    [InlineData("3 dan 1", "modal,pasar")]
    [InlineData("1-3", "modal,sdm,pasar")]
    [InlineData("modal sama sdm", "modal,sdm")]
    [InlineData("modal, stok barang", "modal,stok")]
    [InlineData("stok barang", "stok")]
    [InlineData("semua", "modal,sdm,pasar,stok,none")]
    [InlineData("2", "sdm")]
    public void Several_choices_come_in_the_order_offered(string words, string values) =>
        Assert.Equal(values, string.Join(',', Assert.IsType<Reading<IReadOnlyList<string>>.Ok>(ChoicesReader.Read(words, Choices)).Value));

    [Fact]
    public void One_strange_choice_among_several_is_not_dropped() =>
        Assert.IsType<Reading<IReadOnlyList<string>>.No>(ChoicesReader.Read("modal, gudang", Choices));
}
