using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A region that koperasi are counted in: like a place, but of a kecamatan and a desa of one name the kecamatan.</summary>
public sealed class AreaKind : PlaceKind
{
    /// <inheritdoc/>
    public override string Name => "area";

    /// <inheritdoc/>
    public override string Example => "Way Batang, Lemong";

    /// <inheritdoc/>
    protected override Reading<Region> Settled(Reading<Region> read, Asking asking) =>
        read is Reading<Region>.Ask ask && ask.Candidates.Where(region => region.Level <= 3 && region.IsIn(asking.Near)).ToList() is [var only] ? new Reading<Region>.Ok(only) : read;
}
