using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary><c>kiriman</c>: how far the announcements of the person have got, the newest first.</summary>
public sealed class ShowsKiriman : Act
{
    private const int Shown = 3;
    private const int Longest = 80;

    /// <inheritdoc/>
    public override string Name => "kiriman";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["kiriman", "tanpa_kiriman", "kiriman_teks", "kiriman_status", "kiriman_terkirim", "kiriman_jumlah", "kiriman_gagal"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [Own(about)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var own = about.Of(Own(about))!;
        return new Deed(scope.With("kiriman", Named.List(own.Select(Line))).With("tanpa_kiriman", Named.Flag(own.Count == 0)));
    }

    private static Scope Line(Perjalanan trip) => new Scope()
        .With("kiriman_teks", trip.Pengumuman.Teks.Length > Longest ? trip.Pengumuman.Teks[..Longest].TrimEnd() + "…" : trip.Pengumuman.Teks)
        .With("kiriman_status", trip.Status).With("kiriman_terkirim", Figures.Of(trip.Terkirim)).With("kiriman_jumlah", Figures.Of(trip.Jumlah))
        .With("kiriman_gagal", trip.Gagal > 0 ? Figures.Of(trip.Gagal) : null);

    private static PengumumanBy Own(Case about) => new(about.Facts.Person.Id, Shown);
}
