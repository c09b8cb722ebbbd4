using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A region, kept as its Kemendagri code: <c>18.13.01.2001</c>.</summary>
public partial class PlaceKind : Kind
{
    private const int MostWords = 40;

    /// <inheritdoc/>
    public override string Name => "place";

    /// <inheritdoc/>
    public override string Example => "Way Batang, Lemong";

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) =>
        Settled(PlaceReader.Read(words, asking.Regions, asking.Near), asking).To(region => region.Code);

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var around = asking.Regions.Upwards(value).ToList();
        return around.Count == 0 ? value : string.Join(", ", around.Where(region => region.Level > 1 || around.Count == 1).Select(Titled));
    }

    /// <inheritdoc/>
    public override string ShowShort(string value, Asking asking) => asking.Regions.Find(value)?.Name ?? value;

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) => Seek(sentence, asking) is { } read && Settled(read, asking) is Reading<Region>.Ok ok ? ok.Value.Code : null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FindSeveral(string sentence, Asking asking) =>
        Seek(sentence, asking) is { } read && Settled(read, asking) is Reading<Region>.Ask ask ? [.. ask.Candidates.Select(region => region.Code)] : [];

    /// <summary>What is left of a doubt once it is known what the place is for.</summary>
    protected virtual Reading<Region> Settled(Reading<Region> read, Asking asking) => read;

    /// <summary>
    /// A region named behind "di", "kecamatan" and the like; without such a word only words that are, letter by letter, the name
    /// of a region around the asker.
    /// </summary>
    private static Reading<Region>? Seek(string sentence, Asking asking)
    {
        if (sentence.Length > 500)
        {
            return null;
        }

        foreach (Match mark in Before().Matches(sentence))
        {
            var words = Words(sentence[(mark.Index + mark.Length)..]);
            for (var count = Math.Min(5, words.Length); count > 0; count--)
            {
                var named = PlaceReader.Read($"{mark.Groups["level"].Value} {string.Join(' ', words[..count])}".Trim(), asking.Regions, asking.Near);
                if (named is not Reading<Region>.No && !(count == 1 && Ordinary().IsMatch(words[0]) && !Surely(named, words[0], asking.Near)))
                {
                    return named;
                }
            }
        }

        return Bare([.. sentence.Split([' ', ',', '?', '!', '.', '\n'], StringSplitOptions.RemoveEmptyEntries).Take(MostWords)], asking);
    }

    private static Reading<Region>? Bare(string[] words, Asking asking)
    {
        for (var count = Math.Min(3, words.Length); count > 0; count--)
        {
            for (var from = words.Length - count; from >= 0; from--)
            {
                var name = string.Join(' ', words.Skip(from).Take(count));
                if (name.Length > 2 && PlaceReader.Read(name, asking.Regions, asking.Near) is var named and not Reading<Region>.No && (Short().IsMatch(name) || Surely(named, name, asking.Near)))
                {
                    return named;
                }
            }
        }

        return null;
    }

    private static bool Surely(Reading<Region> named, string name, string near) =>
        (named is Reading<Region>.Ok ok ? [ok.Value] : ((Reading<Region>.Ask)named).Candidates)
            .Any(region => name.Length > 3 && RegionNames.Key(RegionNames.Words(region.Name)) == RegionNames.Key(RegionNames.Words(name)) && (region.Level <= 2 || region.IsIn(string.Join('.', near.Split('.').Take(2)))));

    private static string[] Words(string text) => [.. After().Split(text.Trim())[0].Split([' ', ',', '?', '!', '.', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Where people are that is no region, though a region may be spelled nearly so: "di pasar" is not Paser.</summary>
    [GeneratedRegex(@"^(?:pasar|pasaran|warung|toko|agen|pangkalan|rumah|kampung|kantor|dinas|bank|lapangan|sini|situ|sana|sekitar|gudang|gerai|pabrik|masjid|sekolah)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"^(?:krui|sumsel|sumbar|sumut|kalsel|kalbar|kaltim|kalteng|kaltara|sulsel|sulut|sulteng|sultra|sulbar|babel|kepri|jabar|jateng|jatim|ntb|ntt|dki|diy|jogja|pesbar|oku|oki|muba|hst|hsu|hss)$", RegexOptions.IgnoreCase)]
    private static partial Regex Short();

    [GeneratedRegex(@"\b(?:(?:di|dari|daerah|wilayah|sekitar|dekat|utk|untuk)\s+)?(?<level>kecamatan|kec|desa|kelurahan|kel|pekon|kabupaten|kab|kota|provinsi|prov)\b\.?\s+|\b(?:di|dari|daerah|wilayah|sekitar|dekat)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s+(?:brp|berapa|ada|apa|ya|dong|pak|bu|min|gak|ga|sekarang|skrg|skr|hari|bulan|bln|gimana|kok|itu|ini|masih|sudah|yang|yg|mahal|habis|kosong|jan|feb|mar|apr|mei|jun|jul|agu|sep|sept|okt|nov|des)\b|\?", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    private static string Titled(Region region) => region.Level == 3 ? $"Kec. {region.Name}" : region.Name;
}
