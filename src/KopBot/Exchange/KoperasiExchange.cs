using System.Globalization;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Exchange;

/// <summary>The directory of koperasi. An <c>id</c> that is left out is made from <c>nomor</c>; gerai are separated by spaces.</summary>
internal sealed class KoperasiExchange : IExchange
{
    private static readonly Column[] Columns =
        [new("id"), new("nomor", true), new("nama"), new("wilayah"), new("jenis"), new("status"), new("gerai"), new("alamat"), new("jam"),
         new("badan_hukum"), new("simpanan_pokok", true), new("simpanan_wajib", true)];

    /// <inheritdoc/>
    public IReadOnlyList<string> Names => ["koperasi"];

    /// <inheritdoc/>
    public async Task<int> Import(World world, IEnumerable<Row> rows, CancellationToken stop)
    {
        var regions = await world.Database.Regions(stop);
        var effects = rows.Select(row => (Effect)new SaveKoperasi(Read(row, regions))).ToList();
        return await world.Database.Apply(effects, stop) ? effects.Count : throw new InvalidDataException("The store refused the table.");
    }

    /// <inheritdoc/>
    public Task<(IReadOnlyList<Column> Columns, IAsyncEnumerable<IReadOnlyList<string>> Rows)> Export(
        World world, Choice choice, CancellationToken stop) =>
        Task.FromResult<(IReadOnlyList<Column>, IAsyncEnumerable<IReadOnlyList<string>>)>(
            (Columns, world.Database.Koperasi(choice.Wilayah, stop).Select(Cells)));

    private static ProfilKoperasi Read(Row row, RegionTree regions)
    {
        var nomor = row.Number("nomor", null) is { } number and > 0 ? number : throw row.Mistake("nomor", "has to be 1 or more");
        var wilayah = row.Needed("wilayah");
        if (regions.Find(wilayah) is null)
        {
            throw row.Mistake("wilayah", $"there is no region {wilayah}; import the regions first");
        }

        return new(row["id"] is { Length: > 0 } id ? id : string.Create(CultureInfo.InvariantCulture, $"K{nomor}"), nomor, row.Needed("nama"), wilayah)
        {
            Jenis = row["jenis"] is { Length: > 0 } jenis ? jenis : "produsen",
            Status = row["status"],
            Gerai = row["gerai"].Split([' ', ','], StringSplitOptions.RemoveEmptyEntries),
            Alamat = row["alamat"],
            Jam = row["jam"],
            BadanHukum = row["badan_hukum"],
            SimpananPokok = row.Number("simpanan_pokok", 0)!.Value,
            SimpananWajib = row.Number("simpanan_wajib", 0)!.Value,
        };
    }

    private static IReadOnlyList<string> Cells(ProfilKoperasi koperasi) =>
        [koperasi.Id, Text(koperasi.Nomor), koperasi.Nama, koperasi.Wilayah, koperasi.Jenis, koperasi.Status, string.Join(' ', koperasi.Gerai),
         koperasi.Alamat, koperasi.Jam, koperasi.BadanHukum, Text(koperasi.SimpananPokok), Text(koperasi.SimpananWajib)];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
