using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Places;

/// <summary>A run of typed words with the level that a word before it named.</summary>
/// <param name="Words">The words in comparable form.</param>
/// <param name="Level">The level named by "desa", "kec" and so on; null when none was.</param>
/// <param name="IsCity">True for kota, false for kabupaten, null when neither was said.</param>
internal sealed record PlaceName(List<string> Words, int? Level, bool? IsCity);

/// <summary>Cuts typed words into names at commas and at words such as kecamatan.</summary>
internal static class PlaceNames
{
    private static readonly Dictionary<string, string> Levels = Speech.Table(
        "4: desa ds kelurahan kel kelurahannya pekon gampong nagari kampung kalurahan dusun tiyuh dukuh pedukuhan", "3: kecamatan kec kcmtn kapanewon distrik", "2: kabupaten kab kabup kota kotamadya kodya", "1: provinsi prov propinsi prop");

    /// <summary>Level words that are also parts of names: Kota Agung, Kampung Baru, Pasar Kota Krui.</summary>
    private static readonly HashSet<string> InNames = ["kota", "kampung", "pekon", "nagari", "gampong", "dusun", "tiyuh", "dukuh", "distrik"];

    private static readonly HashSet<string> Idle =
        ["di", "dari", "daerah", "wilayah", "area", "saya", "sy", "kami", "pak", "bu", "min", "kak", "ya", "aja", "saja", "yang", "yg", "itu", "tinggal", "alamat", "alamatnya", "rumah", "tempat", "dong", "dekat", "deket", "koperasi", "kdmp", "kkmp", "lokasi", "posisi", "ikut", "masuk", "ada", "sekitar", "kak", "mas", "admin"];

    /// <summary>The names in a text, as typed from small to large.</summary>
    /// <param name="text">What the person wrote.</param>
    /// <param name="whole">Whether words such as "kota" belong to the name.</param>
    public static List<PlaceName> Of(string text, bool whole)
    {
        var names = new List<PlaceName>();
        var words = new List<string>();
        int? level = null;
        bool? city = null;
        foreach (var token in Tokens.Of(text))
        {
            var cut = token.Kind == TokenKind.Sign && token.Text is "," or ";" or "/" or "(" or ")" or "\n";
            var named = token.Kind == TokenKind.Word && !(whole && InNames.Contains(token.Text)) && Levels.TryGetValue(token.Text, out var known) ? int.Parse(known, null) : (int?)null;
            if (cut || named is not null)
            {
                Close(names, ref words, ref level, ref city);
            }

            if (named is not null)
            {
                level = named;
                city = named == 2 ? token.Text.StartsWith("ko", StringComparison.Ordinal) : null;
            }
            else if (token.Kind != TokenKind.Sign && !(words.Count == 0 && Idle.Contains(token.Text)))
            {
                words.AddRange(RegionNames.Words(token.Text));
            }
        }

        Close(names, ref words, ref level, ref city);
        return names;
    }

    private static void Close(List<PlaceName> names, ref List<string> words, ref int? level, ref bool? city)
    {
        while (words.Count > 0 && Idle.Contains(words[^1]))
        {
            words.RemoveAt(words.Count - 1);
        }

        if (words.Count > 0)
        {
            names.Add(new PlaceName(words, level, city));
            (level, city) = (null, null);
        }

        words = [];
    }
}
