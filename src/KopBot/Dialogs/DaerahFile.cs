using KopBot.Domain.Koperasi;

namespace KopBot.Dialogs;

/// <summary>Reads regions that people ask about beyond those of the installation, from <c>data/daerah.csv</c>: kode,nama.</summary>
internal static class DaerahFile
{
    public static IReadOnlyList<Region> Read(string path, List<DialogMistake> mistakes)
    {
        var regions = new List<Region>();
        var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].Trim().Length == 0 || lines[at][0] == '#' || lines[at].Trim() == "kode,nama")
            {
                continue;
            }

            var parts = lines[at].Split(',');
            if (parts is [var code, var name] && name.Trim().Length > 0 && code.Split('.').All(part => part.Length > 0 && part.All(char.IsAsciiDigit)))
            {
                regions.Add(new Region(code, name.Trim(), code.Split('.').Length));
            }
            else
            {
                mistakes.Add(new(path, at + 1, $"Baris \"{lines[at]}\" tidak dapat dibaca.", "Tulislah kode Kemendagri, koma, nama; contoh: 16.71,Palembang."));
            }
        }

        return [.. regions.DistinctBy(region => region.Code)];
    }
}
