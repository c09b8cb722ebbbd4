using KopBot.Domain.Reading;

namespace KopBot.Tests.Reading;

public class KoperasiNameTests
{
    [Theory]
    [InlineData("KDMP Way Batang", KoperasiClass.Desa)]
    [InlineData("Koperasi Desa Merah Putih Way Batang", KoperasiClass.Desa)]
    [InlineData("koprasi desa merah putih way-batang", KoperasiClass.Desa)]
    [InlineData("Kopdes MP Way Batang", KoperasiClass.Desa)]
    [InlineData("kopdes merah putih way batang", KoperasiClass.Desa)]
    [InlineData("KKMP Way Batang", KoperasiClass.Kelurahan)]
    [InlineData("Koperasi Kelurahan Merah Putih Way Batang", KoperasiClass.Kelurahan)]
    [InlineData("kopkel way batang", KoperasiClass.Kelurahan)]
    [InlineData("KMP way batang", KoperasiClass.MerahPutih)]
    [InlineData("KDKMP way batang", KoperasiClass.MerahPutih)]
    [InlineData("Koperasi Merah Putih Way Batang", KoperasiClass.MerahPutih)]
    [InlineData("Way Batang", KoperasiClass.Any)]
    public void Every_spelling_of_merah_putih_has_one_form(string name, KoperasiClass kind) =>
        Assert.Equal(new KoperasiName(kind, "way batang"), KoperasiName.Of(name));

    [Theory]
    [InlineData("KDMP Way Batang", "Koperasi Desa Merah Putih Way Batang", 1, 1)]
    [InlineData("way batang", "KDMP Way Batang", 1, 1)]
    [InlineData("kdmp way btang", "KDMP Way Batang", 0.85, 0.95)]
    [InlineData("kkmp way batang", "KDMP Way Batang", 0.8, 0.9)]
    [InlineData("tani makmur", "Koperasi Tani Makmur", 0.8, 1)]
    [InlineData("kdmp way batang lemong", "KDMP Way Batang", 0.85, 0.99)]
    [InlineData("kdmp sukarame", "KDMP Way Batang", 0, 0.4)]
    public void Names_are_as_alike_as_a_person_would_say(string one, string other, double least, double most)
    {
        Assert.InRange(KoperasiName.Of(one).Similarity(KoperasiName.Of(other)), least, most);
        Assert.Equal(KoperasiName.Of(one).Similarity(KoperasiName.Of(other)), KoperasiName.Of(other).Similarity(KoperasiName.Of(one)), 9);
    }
}
