using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using KopBot.Domain.Koperasi;

namespace KopBot.Dialogs;

/// <summary>Reads the ceiling prices from <c>data/het-lpg.csv</c>: wilayah,tingkat,ukuran,terendah,tertinggi,sejak,dasar,catatan.</summary>
internal static class HetFile
{
    public static HetTable Read(string path, List<DialogMistake> mistakes)
    {
        if (!File.Exists(path))
        {
            return HetTable.Empty;
        }

        var rows = new List<Het>();
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { AllowComments = true, MissingFieldFound = null });
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            if (csv.TryGetField<decimal>("ukuran", out var size) && csv.TryGetField<long>("terendah", out var low) && csv.TryGetField<long>("tertinggi", out var high))
            {
                rows.Add(new Het(csv.GetField("wilayah") ?? "", csv.GetField("tingkat") ?? "", size, low, high, csv.GetField("sejak") ?? "", csv.GetField("dasar") ?? "", csv.GetField("catatan") ?? ""));
            }
            else
            {
                mistakes.Add(new(path, csv.Parser.RawRow, "Ukuran dan harga harus angka biasa.", "Contoh: 18,pangkalan,3,20000,20000,2025-01-08,SK Gub Lampung G/816/V.25/HK/2024,"));
            }
        }

        return new HetTable(rows);
    }
}
