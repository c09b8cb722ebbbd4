using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>The totals of a recap, question by question, as the dialog that collects the reports has them now.</summary>
internal static class RecapFigures
{
    // These have a line of their own, in which several of them are one number.
    private static readonly string[] Grouped = ["omzet_", "simpanan_"];
    private static readonly string[] Alone = ["anggota", "biaya", "lpg"];

    /// <summary>A line for each counted question that has no line of its own and a total above zero, in the order of the questions.</summary>
    public static IEnumerable<Scope> Lines(Case about, IReadOnlyDictionary<string, decimal> totals) =>
        from question in about.Knowledge.Find(Recap.Asked(about).Dialog)?.Questions ?? []
        where question.Recap.Length > 0 && !Alone.Contains(question.Name) && !Array.Exists(Grouped, start => question.Name.StartsWith(start, StringComparison.Ordinal))
        let shown = Shown(question, totals, new Asking { Today = about.Today, Unit = question.Unit })
        where shown is not null
        select new Scope().With("angka_nama", question.Label).With("angka_nilai", shown);

    // A value of several numbers is written "part=number;part=number". The sums of them are shown as such a value, where that says
    // the same; prices have no sum.
    private static string? Shown(Question question, IReadOnlyDictionary<string, decimal> totals, Asking asking)
    {
        var parts = totals.Where(one => one.Key == question.Name || one.Key.StartsWith(question.Name + ".", StringComparison.Ordinal))
            .ToDictionary(one => one.Key[question.Name.Length..].TrimStart('.'), one => one.Value);
        if (parts.Values.All(number => number == 0))
        {
            return null;
        }

        var slots = parts.Where(part => part.Key is not ("" or "harga")).Select(part => $"{part.Key}={Plain(part.Value)}").ToList();
        var value = slots.Count > 0 ? string.Join(';', slots) : Plain(parts[""]);
        var said = question.Kind.Parts(value).ToList();
        return said.Count > 0 && said.TrueForAll(part => parts.GetValueOrDefault(part.Key) == part.Value) ? question.Kind.ShowShort(value, asking)
            : parts.TryGetValue("", out var whole) ? $"{Figures.Of(whole)} {question.Unit}".TrimEnd() : null;
    }

    private static string Plain(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
