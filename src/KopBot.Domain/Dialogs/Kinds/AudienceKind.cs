using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Who gets an announcement, by role, region and state of the report: <c>pengurus;18.13.10,18.13.11;2025-09</c>, each part possibly empty.</summary>
public sealed partial class AudienceKind : Kind
{
    private static readonly (string Word, string Role)[] Roles =
        [("pengurus", RoleKinds.Pengurus), ("anggota", RoleKinds.Anggota), ("pendamping", RoleKinds.Pendamping), ("ba", RoleKinds.Pendamping), ("ppkl", RoleKinds.Pendamping)];

    /// <inheritdoc/>
    public override string Name => "audience";

    /// <inheritdoc/>
    public override string Example => "semua pengurus";

    /// <summary>The people whom a value of this kind means.</summary>
    /// <param name="value">A canonical value.</param>
    public static Sasaran Sasaran(string value)
    {
        var parts = value.Split(';');
        return new() { Roles = Listed(parts[0]), Wilayah = Listed(parts[1]), BelumLapor = parts[2] };
    }

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var text = words.Trim().ToLowerInvariant();
        if (text.Length is 0 or > 300)
        {
            return Help();
        }

        if (Value().IsMatch(text))
        {
            return new Reading<string>.Ok(text);
        }

        var late = Late().IsMatch(text) ? $"{asking.Today.AddMonths(-1):yyyy-MM}" : "";
        text = Late().Replace(text, " ");
        var role = Roles.FirstOrDefault(one => Regex.IsMatch(text, $@"\b{one.Word}\b")).Role ?? (late.Length > 0 ? RoleKinds.Pengurus : null);
        var places = And().Split(Filler().Replace(text, " ")).Select(place => place.Trim()).Where(place => place.Length > 0).ToList();
        var regions = places.Select(place => Region(place, asking)).ToList();
        if (regions.Contains(null) || (role is null && places.Count == 0 && !Everyone().IsMatch(text)))
        {
            return Help();
        }

        return new Reading<string>.Ok($"{role ?? (places.Count > 0 ? RoleKinds.Pengurus : "")};{string.Join(',', regions.Distinct())};{late}");
    }

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var who = Sasaran(value);
        var role = who.Roles.Count == 0 ? "Semua orang" : who.Wilayah.Count == 0 && who.BelumLapor.Length == 0 ? $"Semua {who.Roles[0]}" : $"{char.ToUpperInvariant(who.Roles[0][0])}{who.Roles[0][1..]}";
        var where = who.Wilayah.Count == 0 ? "" : $" di {Dates.List(who.Wilayah.Select(code => asking.Regions.Find(code)?.Name ?? code))}";
        return role + where + (who.BelumLapor.Length == 0 ? "" : $" yang belum lapor {Periode.Show(who.BelumLapor)}");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Buttons(Asking asking) =>
    [
        new("pengurus;;", "Semua pengurus"), new($"pengurus;;{asking.Today.AddMonths(-1):yyyy-MM}", "Yang belum lapor"),
        new("pendamping;;", "Semua pendamping"), new(";;", "Semua orang"),
    ];

    private static string? Region(string place, Asking asking)
    {
        // A kecamatan and a desa often share their name; who announces to "Lemong" means the kecamatan.
        var plain = Level().Replace(place, "");
        var around = asking.Regions.All.Where(region => region.Level <= 3 && Level().Replace(region.Name.ToLowerInvariant(), "") == plain).ToList();
        return around.FirstOrDefault(region => region.IsIn(asking.Near))?.Code ?? (around.Count == 1 ? around[0].Code : null)
            ?? (Kinds.Named("place")?.Read(place, asking) is Reading<string>.Ok ok ? ok.Value : null);
    }

    private static Reading<string>.No Help() => new("Mohon pilih tombolnya, atau tulis nama kecamatannya, misalnya *Ngaras dan Bangkunat*.");

    private static string[] Listed(string part) => part.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^[a-z,]*;[0-9.,]*;(?:20[0-9]{2}-(?:0[1-9]|1[0-2]))?\z")]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(?:yg|yang)?\s*(?:belum|blm|blum|tidak|tdk)\s*(?:me)?lapor(?:kan)?\b|\bbelum setor\b")]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(?:semua|seluruh|kepada|untuk|utk|ke|orang|kop(?:e)?rasi|pengurus|anggota|pendamping|ba|ppkl|di|yg|yang|aja|saja|tertentu|ya)\b|^\d\s*[.)]?\s+")]
    private static partial Regex Filler();

    [GeneratedRegex(@"\bsemua\b|\bseluruh\b")]
    private static partial Regex Everyone();

    [GeneratedRegex(@",|&|\b(?:dan|sama|serta|dgn|dengan)\b")]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:kecamatan|kec\.?|kabupaten|kab\.?|kota)\s+|[\s-]")]
    private static partial Regex Level();
}
