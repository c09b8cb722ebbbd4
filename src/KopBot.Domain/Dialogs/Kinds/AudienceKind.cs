using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;
using KopBot.Domain.Reading.Words;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Who gets an announcement, by role, region and state of the report: <c>pengurus;18.13.10,18.13.11;2025-09</c>, each part possibly empty.</summary>
public sealed partial class AudienceKind : Kind
{
    private const int Mistakable = 6;

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
        var roles = string.Join(',', Roles.Where(one => Regex.IsMatch(text, $@"\b{one.Word}\b")).Select(one => one.Role).Distinct());
        var places = And().Split(Filler().Replace(text, " ")).Select(place => place.Trim()).Where(place => place.Length > 0).ToList();
        var regions = places.Select(place => Region(place, asking)).ToList();
        if (regions.IndexOf(null) is >= 0 and var strange)
        {
            return Help(places[strange]);
        }

        if (roles.Length == 0 && late.Length == 0 && places.Count == 0 && !Everyone().IsMatch(text))
        {
            return Help();
        }

        return new Reading<string>.Ok($"{(roles.Length > 0 ? roles : places.Count > 0 || late.Length > 0 ? RoleKinds.Pengurus : "")};{string.Join(',', regions.Distinct())};{late}");
    }

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var who = Sasaran(value);
        var roles = Lists.And(who.Roles);
        var role = roles.Length == 0 ? "Semua orang" : who.Wilayah.Count == 0 && who.BelumLapor.Length == 0 ? $"Semua {roles}" : $"{char.ToUpperInvariant(roles[0])}{roles[1..]}";
        var where = who.Wilayah.Count == 0 ? "" : $" di {Dates.List(who.Wilayah.Select(code => asking.Regions.Find(code)?.Name ?? code))}";
        return role + where + (who.BelumLapor.Length == 0 ? "" : $" yang belum lapor {Periode.Show(who.BelumLapor)}");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Buttons(Asking asking) =>
    [
        new("pengurus;;", "Semua pengurus"), new($"pengurus;;{asking.Today.AddMonths(-1):yyyy-MM}", "Yang belum lapor"),
        new("pendamping;;", "Semua pendamping"), new(";;", "Semua orang"),
    ];

    /// <inheritdoc/>
    public override (string Value, string Remaining)? Part(string sentence, Asking asking)
    {
        var match = sentence.Length < 3000 ? Named().Match(sentence) : Match.Empty;
        return match.Success && Read(match.Groups["who"].Value, asking) is Reading<string>.Ok ok ? (ok.Value, sentence.Remove(match.Index, match.Length).Trim(' ', ',', ':')) : null;
    }

    /// <summary>A region by its very name within the area of who announces; a kecamatan before a desa of the same name.</summary>
    private static string? Region(string place, Asking asking)
    {
        var plain = Level().Replace(place, "");
        var named = asking.Regions.All.Where(region => region.IsIn(asking.Near) && Level().Replace(region.Name.ToLowerInvariant(), "") == plain)
            .GroupBy(region => Math.Max(3, region.Level)).MinBy(group => group.Key)?.ToList();
        return named is [var only] ? only.Code : named is null ? Near(plain, asking) : null;
    }

    private static string? Near(string plain, Asking asking) => plain.Length >= Mistakable
        && asking.Regions.All.Where(region => region.Level <= 3 && region.IsIn(asking.Near) && Spelling.Distance(Level().Replace(region.Name.ToLowerInvariant(), ""), plain, 1) == 1).ToList() is [var only]
        ? only.Code : null;

    private static Reading<string>.No Help(string place = "") => new((place.Length is 0 or > 40 ? "" : $"\"{place}\" bukan kecamatan di wilayah Bapak/Ibu. ") + "Mohon pilih tombolnya, atau tulis nama kecamatannya.");

    private static string[] Listed(string part) => part.Split(',', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^[a-z,]*;[0-9.,]*;(?:20[0-9]{2}-(?:0[1-9]|1[0-2]))?\z")]
    private static partial Regex Value();

    [GeneratedRegex(@"\b(?:yg|yang)?\s*(?:belum|blm|blum|tidak|tdk)\s*(?:me)?lapor(?:kan)?\b|\bbelum setor\b")]
    private static partial Regex Late();

    [GeneratedRegex(@"\b(?:semua|smua|sma|seluruh|slruh|kepada|kpd|untuk|utk|ke|orang|kop(?:e)?rasi|pengurus|anggota|pendamping|ba|ppkl|di|yg|yang|aja|saja|tertentu|ya)\b|^\d\s*[.)]?\s+")]
    private static partial Regex Filler();

    [GeneratedRegex(@"\b(?:semua|smua|sma|seluruh|slruh)\b")]
    private static partial Regex Everyone();

    [GeneratedRegex(@",|&|\b(?:dan|sama|serta|dgn|dengan)\b")]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:kecamatan|kec\.?|kabupaten|kab\.?|kota)\s+|[\s-]")]
    private static partial Regex Level();

    [GeneratedRegex(@"^(?:ke|kepada|kpd|untuk|utk|buat)\s+(?<who>[^:\n]{3,100})(?::\s*|$)|[\s,]+(?:kepada|kpd)\s+(?<who>[^:.\n]{3,100})$", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
