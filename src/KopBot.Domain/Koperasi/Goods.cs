using System.Text.RegularExpressions;

namespace KopBot.Domain.Koperasi;

/// <summary>Goods as they are kept (<c>lpg-3kg</c>) and as people say them.</summary>
internal static partial class Goods
{
    public static string Key(string words) => Other().Replace(words.Trim().ToLowerInvariant(), "-").Trim('-') is { Length: > 0 } key ? key[..Math.Min(key.Length, 40)] : "barang";

    public static string Show(string key) => key switch
    {
        "lpg-3kg" => "LPG 3 kg",
        "beras-5kg" => "Beras SPHP 5 kg",
        "minyak-1l" => "Minyak goreng 1 liter",
        "gula-1kg" => "Gula pasir 1 kg",
        _ => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' '),
    };

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex Other();
}
