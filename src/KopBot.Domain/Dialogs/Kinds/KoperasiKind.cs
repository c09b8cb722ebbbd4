using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A koperasi of the directory, found by its name or its desa; when several fit it is asked which one. The value is its identifier.</summary>
public sealed partial class KoperasiKind : Kind
{
    private const int Most = 6;

    private static readonly HashSet<string> Common =
        ["koperasi", "koprasi", "kop", "kdmp", "kkmp", "kdkmp", "kopdes", "kopkel", "desa", "kelurahan", "pekon", "merah", "putih", "mp", "kecamatan", "kec", "kabupaten", "kab", "di", "yang", "contoh", "saya", "sy", "aku", "kami", "kita", "nama", "namanya", "mau", "sendiri", "itu", "ini", "aja", "saja", "ya", "yg", "tempat"];

    /// <summary>Words that, with none but common ones beside them, mean the koperasi of who writes them.</summary>
    private static readonly string[] Mine = ["saya", "sy", "aku", "kami", "kita", "sendiri"];

    /// <inheritdoc/>
    public override string Name => "koperasi";

    /// <inheritdoc/>
    public override string Example => "KDMP Way Batang";

    /// <inheritdoc/>
    public override Lookup? ToRead(string words, Asking asking) => !IsMine(words) && Named(words) is { Length: > 0 } named ? new KoperasiLike(named, "", asking.Near, Most) : null;

    /// <inheritdoc/>
    public override Lookup? ToShow(string value) => new KoperasiOf(value);

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var found = Like(words, asking);
        var sure = IsMine(words) ? asking.Own : Sure(found, words, asking);
        return sure.Count == 1 ? new Reading<string>.Ok(sure[0])
            : sure.Count > 1 ? new Reading<string>.Ask(sure)
            : found.Count > 0 ? new Reading<string>.Ask([.. found.Select(one => one.Id)])
            : IsMine(words) ? new Reading<string>.No("Nomor ini belum terhubung dengan koperasi. Tulis nama desa atau kelurahannya, misalnya *Way Batang*.")
            : new Reading<string>.No("Koperasi itu belum ada di daftar kami. Tulis nama desa atau kelurahannya, misalnya *Way Batang*.");
    }

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking) => FindSeveral(sentence, asking) is [var only] ? only : null;

    /// <inheritdoc/>
    public override IReadOnlyList<string> FindSeveral(string sentence, Asking asking) =>
        Sure(Like(sentence, asking), sentence, asking) is { Count: > 0 } named ? named : OfMine().IsMatch(sentence) ? asking.Own : [];

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Profile(value, asking)?.Nama ?? value;

    /// <inheritdoc/>
    public override string ShowShort(string value, Asking asking) => Profile(value, asking)?.NamaPendek ?? value;

    /// <summary>"koperasi saya sendiri".</summary>
    private static bool IsMine(string words) => words.Length < 60 && Words(words).ToList() is var all && all.TrueForAll(Common.Contains) && all.Exists(Mine.Contains);

    private static ProfilKoperasi? Profile(string value, Asking asking) =>
        asking.Found.Of(new KoperasiOf(value)) is IReadOnlyList<ProfilKoperasi> and [var profile, ..] ? profile : null;

    private IReadOnlyList<ProfilKoperasi> Like(string words, Asking asking) =>
        ToRead(words, asking) is { } lookup && asking.Found.Of(lookup) is IReadOnlyList<ProfilKoperasi> found ? found : [];

    /// <summary>Those of which every typed word stands in the name or in the regions around it.</summary>
    private static List<string> Sure(IReadOnlyList<ProfilKoperasi> found, string words, Asking asking)
    {
        var typed = Words(Named(words)).Where(word => !Common.Contains(word)).ToList();
        return typed.Count == 0
            ? []
            : [.. found.Where(one => Words($"{one.Nama} {string.Join(' ', asking.Regions.Upwards(one.Wilayah).Select(region => region.Name))}").ToHashSet().IsSupersetOf(typed))
                .Select(one => one.Id)];
    }

    /// <summary>The part of a sentence that names the koperasi: behind the word koperasi or desa, up to where the question goes on.</summary>
    private static string Named(string sentence)
    {
        if (sentence.Length > 300)
        {
            return "";
        }

        var from = Before().Matches(sentence) is { Count: > 0 } marks ? sentence[(marks[0].Index + marks[0].Length)..] : sentence;
        var named = After().Split(from.Trim())[0].Trim(' ', '?', '.', ',', '!', '"');
        return named.Length is > 1 and <= 80 && named.Count(unit => unit == ' ') < 8 ? named : "";
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value);

    [GeneratedRegex(@"\b(?:kdmp|kkmp|kdkmp|kopdes|kopkel|kop(?:e)?rasi|kud|desa|kelurahan|pekon)\b\s*(?:(?:desa|kelurahan|pekon|merah putih|mp|di|saya|sy|aku|kami|kita|nya)\b\s*)*", RegexOptions.IgnoreCase)]
    private static partial Regex Before();

    [GeneratedRegex(@"\s+(?:buka|jam|aktif|masih|ada|apa|berapa|brp|sudah|udah|terdaftar|itu|ini|ya|gak|ga|resmi|jual|jualan|stok|harga|gimana|punya|bulan|tahun|dong|pak|bu|min|tutup|alamat|alamatnya|dimana|beneran|legal|asli|bodong|dak|kah|tidak)\b|\?", RegexOptions.IgnoreCase)]
    private static partial Regex After();

    [GeneratedRegex(@"\b(?:koperasi|koprasi|kop|kdmp|kkmp|kopdes|kopkel)\s+(?:saya|sy|aku|kami|kita|sendiri)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OfMine();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
