using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A region, kept as its Kemendagri code: <c>18.13.01.2001</c>.</summary>
public sealed class PlaceKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "place";

    /// <inheritdoc/>
    public override string Example => "Way Batang, Lemong";

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) =>
        PlaceReader.Read(words, asking.Regions, asking.Near).To(region => region.Code);

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var around = asking.Regions.Upwards(value).ToList();
        return around.Count == 0 ? value : string.Join(", ", around.Where(region => region.Level > 1 || around.Count == 1).Select(Titled));
    }

    /// <inheritdoc/>
    public override string ShowShort(string value, Asking asking) => asking.Regions.Find(value)?.Name ?? value;

    private static string Titled(Region region) => region.Level == 3 ? $"Kec. {region.Name}" : region.Name;
}
