using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>The recap that a dialog with the questions <c>bulan</c> and <c>wilayah</c> asks for, within the person's own reach.</summary>
internal static class Recap
{
    private const int Names = 12;

    /// <summary>What is looked up.</summary>
    public static RekapOf Asked(Case about) => new("lapor", Month(about), Place(about), Names);

    /// <summary>The month.</summary>
    public static string Month(Case about) => about.Value("bulan") ?? $"{about.Today.AddMonths(-1):yyyy-MM}";

    /// <summary>The region.</summary>
    public static string Place(Case about) => about.Value("wilayah") ?? about.Wilayah;

    /// <summary>The region's name.</summary>
    public static string PlaceName(Case about) => about.Knowledge.Regions.Find(Place(about))?.Name ?? "semua wilayah";

    /// <summary>Why the region may not be seen; null when it may.</summary>
    public static string? Refusal(Case about) => about.Reaches(Place(about))
        ? null
        : $"Bapak/Ibu hanya dapat melihat {Writing.Dates.List(about.Reach.Select(code => about.Knowledge.Regions.Find(code)?.Name ?? "wilayah sendiri").Distinct())} dan daerah di dalamnya.";

    /// <summary>The names of some koperasi and how many more there are.</summary>
    public static string Listed(IReadOnlyList<ProfilKoperasi> some, int all) =>
        string.Join("\n", some.Select(koperasi => $"- {koperasi.NamaPendek}")) + (all > some.Count ? $"\n- dan {all - some.Count} lainnya" : "");
}
