using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Stops one of the person's own announcements on its way.</summary>
public sealed class StopsPengumuman : Act
{
    private const int Newest = 10;

    /// <inheritdoc/>
    public override string Name => "hentikan";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["dihentikan", "sudah_terkirim", "sudah_selesai", "tanpa_kiriman"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [Own(about)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var trip = about.Of(Own(about))!.FirstOrDefault(one => one.Pengumuman.Id == about.Value("kode"));
        if (trip is null)
        {
            return new Deed(scope.With("tanpa_kiriman", Named.Flag(true)));
        }

        scope.With("sudah_terkirim", Writing.Figures.Of(trip.Terkirim));
        return trip.Status is "selesai" or "dihentikan"
            ? new Deed(scope.With("sudah_selesai", trip.Status))
            : new Deed(scope.With("dihentikan", Named.Flag(true)), new StopPengumuman(trip.Pengumuman.Id, about.Facts.Person.Id, about.Facts.Now));
    }

    private static PengumumanBy Own(Case about) => new(about.Facts.Person.Id, Newest);
}
