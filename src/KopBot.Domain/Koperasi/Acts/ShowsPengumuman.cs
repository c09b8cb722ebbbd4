using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Shows the last announcements that were meant for the person; <c>pengumuman pelatihan</c> only those that speak of trainings.</summary>
public sealed partial class ShowsPengumuman : Act
{
    private const int Searched = 20;
    private const int Shown = 3;
    private const int Longest = 280;

    /// <inheritdoc/>
    public override string Name => "pengumuman";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["pengumuman", "tanpa_pengumuman", "pengumuman_teks", "pengumuman_tanggal", "pengumuman_berkas"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [Meant(about)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var found = about.Of(Meant(about))!.Select(trip => trip.Pengumuman)
            .Where(one => one.Pada <= about.Facts.Now && (about.Told.Count == 0 || Training().IsMatch(one.Teks)))
            .OrderByDescending(one => one.Pada).Take(Shown).Select(one => Line(about, one)).ToList();
        return new Deed(scope.With("pengumuman", Named.List(found)).With("tanpa_pengumuman", Named.Flag(found.Count == 0)));
    }

    private static Scope Line(Case about, Pengumuman one) => new Scope()
        .With("pengumuman_teks", one.Teks.Length > Longest ? one.Teks[..Longest].TrimEnd() + "…" : one.Teks)
        .With("pengumuman_tanggal", Dates.Short(about.Knowledge.Dinas.Day(one.Pada)))
        .With("pengumuman_berkas", one.File?.Name);

    private static PengumumanFor Meant(Case about) => new(about.Facts.Person.Id, Searched);

    [GeneratedRegex("latih|bimtek|diklat|workshop|sosialisasi", RegexOptions.IgnoreCase)]
    private static partial Regex Training();
}
