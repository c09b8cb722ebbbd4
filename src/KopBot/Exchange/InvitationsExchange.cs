using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Exchange;

/// <summary>
/// Invitations, one row for each person who is invited. An empty <c>kode</c> is made up; a code that is there already stays as it
/// is. Exported, the table tells which code goes to whom.
/// </summary>
internal sealed partial class InvitationsExchange : IExchange
{
    private static readonly Column[] Columns =
        [new("kode"), new("peran"), new("jabatan"), new("koperasi"), new("nama_koperasi"), new("wilayah"), new("sampai"), new("dipakai")];

    private static readonly string[] Kinds = [RoleKinds.Anggota, RoleKinds.Pengurus, RoleKinds.Pendamping, RoleKinds.Dinas];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["undangan", "invitations"];

    /// <inheritdoc/>
    public async Task<int> Import(World world, IEnumerable<Row> rows, CancellationToken stop)
    {
        var koperasi = await world.Database.Koperasi("", stop).ToDictionaryAsync(each => each.Id, StringComparer.Ordinal, stop);
        var regions = await world.Database.Regions(stop);
        var taken = await world.Database.Undangan("", stop).Select(each => each.Kode).ToHashSetAsync(StringComparer.Ordinal, stop);
        var now = TimeProvider.System.GetUtcNow();
        var read = rows.Select(row => (Row: row, Kode: Kode(row))).ToList();
        if (read.Where(each => each.Kode.Length > 0).GroupBy(each => each.Kode).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw twice.Last().Row.Mistake("kode", $"{twice.Key} stands in the table twice");
        }

        taken.UnionWith(read.Select(each => each.Kode));
        var effects = read.Select(each => (Effect)new SaveUndangan(
            new(each.Kode.Length > 0 ? each.Kode : Fresh(taken), Role(each.Row, koperasi, regions), Until(each.Row, now)) { Terpakai = each.Row["dipakai"].Length > 0 }, "", now)).ToList();
        return await world.Database.Apply(effects, stop) ? effects.Count : throw new InvalidDataException("The store refused the table.");
    }

    /// <inheritdoc/>
    public async Task<(IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)> Export(World world, Choice choice, CancellationToken stop)
    {
        var names = await world.Database.Koperasi(choice.Wilayah, stop).ToDictionaryAsync(each => each.Id, each => each.Nama, StringComparer.Ordinal, stop);
        return (Columns, world.Database.Undangan(choice.Wilayah, stop).Where(each => !each.Berulang).Select(each => Cells(each, names)));
    }

    private static IReadOnlyList<string> Cells(Undangan undangan, Dictionary<string, string> names)
    {
        var role = undangan.Role;
        return [undangan.Kode, role.Kind, role.Title, role.Koperasi, names.GetValueOrDefault(role.Koperasi, ""), role.Wilayah,
            undangan.Sampai.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), undangan.Terpakai ? "ya" : ""];
    }

    private static string Kode(Row row) => row["kode"].ToUpperInvariant() is var kode && (kode.Length == 0 || Good().IsMatch(kode)) ? kode
        : throw row.Mistake("kode", "has to be 6 to 16 letters and digits with a digit among them; leave it empty to have one made");

    private static string Fresh(HashSet<string> taken)
    {
        string kode;
        do
        {
            kode = KodeUndangan.Of(RandomNumberGenerator.GetBytes(8));
        }
        while (!taken.Add(kode));
        return kode;
    }

    // A day counts until its end.
    private static DateTimeOffset Until(Row row, DateTimeOffset now) => row.Moment("sampai", now + KodeUndangan.Berlaku) is var moment && row["sampai"].Length == 10 ? moment.AddDays(1) : moment;

    private static Role Role(Row row, Dictionary<string, ProfilKoperasi> koperasi, RegionTree regions)
    {
        var kind = row.Needed("peran").ToLowerInvariant();
        if (!Kinds.Contains(kind))
        {
            throw row.Mistake("peran", $"\"{kind}\" is none of {string.Join(", ", Kinds)}");
        }

        if (kind is RoleKinds.Pendamping or RoleKinds.Dinas)
        {
            var wilayah = row.Needed("wilayah");
            return regions.Find(wilayah) is not null ? new(kind, "", wilayah, row["jabatan"]) : throw row.Mistake("wilayah", $"there is no region {wilayah}; import the regions first");
        }

        return koperasi.TryGetValue(row.Needed("koperasi"), out var found)
            ? new(kind, found.Id, found.Wilayah, row["jabatan"])
            : throw row.Mistake("koperasi", "there is no koperasi with this id; import the koperasi first");
    }

    [GeneratedRegex(@"^(?=.*[0-9])[A-Z0-9]{6,16}\z")]
    private static partial Regex Good();
}
