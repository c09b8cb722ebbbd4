using System.Globalization;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Exchange;

/// <summary>What koperasi last said about the price and stock of what they sell.</summary>
internal sealed class PricesExchange : IExchange
{
    private static readonly Column[] Columns =
        [new("koperasi"), new("nama"), new("barang"), new("harga", true), new("harga_pada"), new("stok", true), new("stok_pada")];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["prices", "harga"];

    /// <inheritdoc/>
    public async Task<int> Import(World world, IEnumerable<Row> rows, CancellationToken stop)
    {
        var koperasi = await world.Database.Koperasi("", stop).Select(each => each.Id).ToHashSetAsync(StringComparer.Ordinal, stop);
        var now = TimeProvider.System.GetUtcNow();
        var read = rows.ToList();
        var effects = read.SelectMany(row => Read(row, koperasi, now)).ToList();
        return await world.Database.Apply(effects, stop) ? read.Count : throw new InvalidDataException("The store refused the table.");
    }

    /// <inheritdoc/>
    public Task<(IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)> Export(
        World world, Choice choice, CancellationToken stop) =>
        Task.FromResult<(IReadOnlyList<Column>, IAsyncEnumerable<IReadOnlyList<string>>)>(
            (Columns, world.Database.Harga(choice.Wilayah, stop).Select(Cells)));

    private static IEnumerable<Effect> Read(Row row, HashSet<string> known, DateTimeOffset now)
    {
        var (koperasi, barang) = (row.Needed("koperasi"), row.Needed("barang"));
        if (!known.Contains(koperasi))
        {
            throw row.Mistake("koperasi", "there is no koperasi with this id; import the koperasi first");
        }

        if (row.Number("harga", null) is { } harga)
        {
            yield return new SetHarga(koperasi, barang, harga, null, "import", row.Moment("harga_pada", now));
        }

        if (row.Number("stok", null) is { } stok)
        {
            yield return new SetHarga(koperasi, barang, null, stok, "import", row.Moment("stok_pada", now));
        }
    }

    private static IReadOnlyList<string> Cells(HargaBarang harga) =>
        [harga.Koperasi.Id, harga.Koperasi.Nama, harga.Barang, Text(harga.Harga), Text(harga.HargaPada), Text(harga.Stok), Text(harga.StokPada)];

    private static string Text(long? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "";
}
