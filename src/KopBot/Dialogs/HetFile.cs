using CsvHelper;
using KopBot.Domain.Koperasi;

namespace KopBot.Dialogs;

/// <summary>Reads the ceiling prices from <c>data/het-lpg.csv</c>: wilayah,tingkat,ukuran,terendah,tertinggi,sejak,dasar,catatan.</summary>
internal static class HetFile
{
    private static readonly string[] Columns = ["wilayah", "tingkat", "ukuran", "terendah", "tertinggi", "sejak", "dasar", "catatan"];

    public static HetTable Read(string path, List<DialogMistake> mistakes)
    {
        if (!File.Exists(path))
        {
            return HetTable.Empty;
        }

        var rows = new List<Het>();
        using var csv = CsvReader.FromFile(path, CsvReaderOptions.Default with { HasHeader = true, CommentPrefix = '#', TrackLineNumbers = true, SkipEmptyLines = true });
        try
        {
            var at = Columns.Select(name => csv.GetFieldIndex(name)).ToArray();
            while (csv.Read())
            {
                rows.Add(new Het(
                    csv.GetString(at[0]), csv.GetString(at[1]), csv.Parse<decimal>(at[2]), csv.Parse<long>(at[3]), csv.Parse<long>(at[4]),
                    csv.GetString(at[5]), csv.GetString(at[6]), csv.GetString(at[7])));
            }
        }
        catch (Exception wrong) when (wrong is CsvFormatException or CsvValidationException or FormatException or OverflowException or ArgumentException or KeyNotFoundException)
        {
            mistakes.Add(new(path, csv.LineNumber, $"Baris ini tidak dapat dibaca ({wrong.Message}).", $"Kolomnya {string.Join(",", Columns)}; contoh: 18,pangkalan,3,20000,20000,2025-01-08,SK Gub Lampung G/816/V.25/HK/2024,"));
        }

        return new HetTable(rows);
    }
}
