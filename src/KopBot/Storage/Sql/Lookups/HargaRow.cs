using System.Data.Common;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>A row of the table of prices, with its koperasi.</summary>
internal static class HargaRow
{
    /// <summary>The columns of a row, of the tables named <c>h</c> and <c>k</c>.</summary>
    public const string Columns = "h.koperasi, h.barang, k.profil, h.harga, h.harga_pada, h.stok, h.stok_pada";

    /// <summary>Reads what the koperasi said.</summary>
    /// <param name="row">The row.</param>
    public static HargaBarang Read(DbDataReader row) => new(
        StoreJson.Read<ProfilKoperasi>(row.GetString(2)), row.GetString(1), Number(row, 3), Number(row, 4)?.Time(), Number(row, 5), Number(row, 6)?.Time());

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
