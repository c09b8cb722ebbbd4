namespace KopBot;

/// <summary>The dinas that KopBot serves, as its settings say.</summary>
public sealed class DinasSettings
{
    private static readonly string[] Known =
        [nameof(Nama), nameof(Wilayah), nameof(ZonaWaktu), nameof(TenggatHari), nameof(Pengingat), nameof(JamMulai), nameof(JamSelesai)];

    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase) { ["WIB"] = 7, ["WITA"] = 8, ["WIT"] = 9 };

    internal DinasSettings(Settings settings)
    {
        Nama = settings.Text("Dinas:Nama", settings.Demo ? "Dinas Koperasi Kabupaten Pesisir Barat (contoh)" : "Dinas Koperasi");
        Wilayah = settings.Text("Dinas:Wilayah", settings.Demo ? Domain.Koperasi.ContohWilayah.Kabupaten : "");
        ZonaWaktu = Zone(settings.Text("Dinas:ZonaWaktu", "WIB"));
        TenggatHari = (int)settings.Number("Dinas:TenggatHari", 10, 1, 28);
        JamMulai = (int)settings.Number("Dinas:JamMulai", 8, 0, 23);
        JamSelesai = (int)settings.Number("Dinas:JamSelesai", 19, 1, 24);
        Pengingat = [.. Days(settings.Text("Dinas:Pengingat", "-7,-3,-1,1,7"))];
        var unknown = settings.Configuration.GetSection("Dinas").GetChildren().FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            throw new WrongSetting(unknown.Path, "There is no such setting.", $"There are {string.Join(", ", Known)}.");
        }

        if (JamMulai >= JamSelesai)
        {
            throw new WrongSetting("Dinas:JamSelesai", $"{JamSelesai} is not after JamMulai {JamMulai}.", "Write for example 19.");
        }
    }

    /// <summary>The name in full.</summary>
    public string Nama { get; }

    /// <summary>The code of its province, kabupaten or kota; empty for all of Indonesia.</summary>
    public string Wilayah { get; }

    /// <summary>The time zone as hours from UTC: 7 (WIB), 8 (WITA) or 9 (WIT).</summary>
    public int ZonaWaktu { get; }

    /// <summary>The day of the month, 1 to 28, until which the report on the month before is due.</summary>
    public int TenggatHari { get; }

    /// <summary>On which days reminders are sent, counted from the day on which the report is due: -3 is three days before.</summary>
    public IReadOnlyList<int> Pengingat { get; }

    /// <summary>The hour from which reminders may be sent, 0 to 23.</summary>
    public int JamMulai { get; }

    /// <summary>The hour before which reminders may be sent, 1 to 24.</summary>
    public int JamSelesai { get; }

    private static int Zone(string text) => Zones.TryGetValue(text, out var hours)
        ? hours
        : throw new WrongSetting("Dinas:ZonaWaktu", $"\"{text}\" is no zone.", "Write WIB, WITA or WIT.");

    private static IEnumerable<int> Days(string text)
    {
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return int.TryParse(part, out var day) && day is >= -28 and <= 28
                ? day
                : throw new WrongSetting("Dinas:Pengingat", $"\"{part}\" is not a number of days from -28 to 28.", "Write for example \"-7,-3,-1,1,7\".");
        }
    }
}
