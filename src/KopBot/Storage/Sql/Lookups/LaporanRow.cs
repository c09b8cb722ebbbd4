using System.Data.Common;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>A row of the table of reports.</summary>
internal static class LaporanRow
{
    /// <summary>The columns of a row, of the table named <c>l</c>.</summary>
    public const string Columns =
        "l.dialog, l.koperasi, l.periode, l.versi, l.tanda_terima, l.wilayah, l.nihil, l.oleh, l.oleh_nama, l.channel, l.pada, l.jawaban";

    /// <summary>Reads the report of a row.</summary>
    /// <param name="row">The row.</param>
    public static Laporan Read(DbDataReader row) => Read(row, 0);

    /// <summary>Reads the report of a row that has other columns before.</summary>
    /// <param name="row">The row.</param>
    /// <param name="at">How many columns are before.</param>
    public static Laporan Read(DbDataReader row, int at) =>
        new(row.GetString(at), row.GetString(at + 1), row.GetString(at + 2), (int)row.GetInt64(at + 3))
        {
            TandaTerima = row.GetString(at + 4),
            Wilayah = row.GetString(at + 5),
            Nihil = row.GetInt64(at + 6) == 1,
            Oleh = row.GetString(at + 7),
            OlehNama = row.GetString(at + 8),
            Channel = row.GetString(at + 9),
            Pada = row.GetInt64(at + 10).Time(),
            Jawaban = StoreJson.Read<IReadOnlyList<Jawaban>>(row.GetString(at + 11)),
        };
}
