using System.Globalization;
using KopBot.Domain.Koperasi;

namespace KopBot.Exchange;

/// <summary>Regions: <c>code</c> and <c>name</c>, as the files of the npm package idn-area-data have them.</summary>
internal sealed class WilayahExchange : IExchange
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["wilayah"];

    /// <inheritdoc/>
    public async Task<int> Import(World world, IEnumerable<Row> rows, CancellationToken stop)
    {
        var regions = rows.Where(row => IsRegion(row["code"])).Select(Read).ToList();
        await world.Database.SaveRegions(regions, stop);
        return regions.Count;
    }

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)> Export(
        World world, Choice choice, CancellationToken stop)
    {
        var tree = await world.Database.Regions(stop);
        var regions = tree.All.Where(region => region.IsIn(choice.Wilayah)).OrderBy(region => region.Code, StringComparer.Ordinal);
        return ([new("code"), new("name"), new("level", true)], regions.Select(Cells).ToAsyncEnumerable());
    }

    // An island has a code of five digits after the kabupaten; it is no region.
    private static bool IsRegion(string code) => code.Split('.') is { Length: >= 1 and <= 4 } parts
        && parts.Select((part, level) => part.Length == (level == 3 ? 4 : 2) && part.All(char.IsAsciiDigit)).All(fits => fits);

    private static Region Read(Row row)
    {
        var code = row["code"];
        var name = row.Needed("name");
        if (name == name.ToUpperInvariant())
        {
            name = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
            name = name.StartsWith("Dki ", StringComparison.Ordinal) ? $"DKI{name[3..]}" : name;
            name = name.StartsWith("Di ", StringComparison.Ordinal) ? $"DI{name[2..]}" : name;
        }

        return new(code, name.StartsWith("Kabupaten ", StringComparison.Ordinal) ? name[10..] : name, code.Count(sign => sign == '.') + 1);
    }

    private static IReadOnlyList<string> Cells(Region region) =>
        [region.Code, region.Name, region.Level.ToString(CultureInfo.InvariantCulture)];
}
