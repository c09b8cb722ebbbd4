namespace KopBot.Domain.Koperasi;

/// <summary>A province, kabupaten or kota, kecamatan, desa or kelurahan.</summary>
/// <param name="Code">The Kemendagri code with dots, such as <c>18.13.01.2001</c>; a parent's code is a prefix of it.</param>
/// <param name="Name">The name without its level's word, such as <c>Pasar Krui</c>.</param>
/// <param name="Level">1 province, 2 kabupaten or kota, 3 kecamatan, 4 desa or kelurahan.</param>
public sealed record Region(string Code, string Name, int Level)
{
    /// <summary>The code of the region around this one; empty for a province.</summary>
    public string Parent => Code.LastIndexOf('.') is var dot and > 0 ? Code[..dot] : "";

    /// <summary>Whether this region is that one or lies within it; everything lies within the empty code.</summary>
    /// <param name="code">The code of the other region.</param>
    public bool IsIn(string code) =>
        code.Length == 0 || (Code.StartsWith(code, StringComparison.Ordinal) && (Code.Length == code.Length || Code[code.Length] == '.'));
}

/// <summary>All regions that this installation knows, read once at the start; looking one up costs the same with ten as with 91,599.</summary>
public sealed class RegionTree
{
    private readonly Dictionary<string, Region> _byCode;
    private readonly Lazy<RegionIndex> _index;

    /// <summary>Builds the tree.</summary>
    /// <param name="regions">The regions in any order.</param>
    public RegionTree(IEnumerable<Region> regions)
    {
        _byCode = regions.ToDictionary(region => region.Code, StringComparer.Ordinal);
        _index = new Lazy<RegionIndex>(() => new RegionIndex(_byCode.Values));
    }

    /// <summary>A tree without regions.</summary>
    public static RegionTree Empty { get; } = new([]);

    /// <summary>How many regions there are.</summary>
    public int Count => _byCode.Count;

    /// <summary>The regions by name, built when first asked for.</summary>
    public RegionIndex Index => _index.Value;

    /// <summary>All regions, in no order.</summary>
    public IEnumerable<Region> All => _byCode.Values;

    /// <summary>The region with that code, or null.</summary>
    /// <param name="code">A Kemendagri code with dots.</param>
    public Region? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The region and everything around it, nearest first; empty when the code is unknown.</summary>
    /// <param name="code">A Kemendagri code with dots.</param>
    public IEnumerable<Region> Upwards(string code)
    {
        for (var region = Find(code); region is not null; region = Find(region.Parent))
        {
            yield return region;
        }
    }
}
