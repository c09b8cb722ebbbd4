using KopBot.Domain.Koperasi;

namespace KopBot;

/// <summary>When reminders of the monthly report are sent.</summary>
/// <param name="Days">The days, counted from the day on which the report is due: -3 is three days before.</param>
/// <param name="From">The hour from which they may be sent, 0 to 23, in the zone of the dinas.</param>
/// <param name="Until">The hour before which they may be sent, 1 to 24.</param>
public sealed record ReminderTimes(IReadOnlyList<int> Days, int From, int Until);

/// <summary>Reads the settings below <c>Dinas:</c>.</summary>
internal static class DinasSettings
{
    private static readonly string[] Known =
        ["Nama", "Wilayah", "ZonaWaktu", "Telepon", "Alamat", "Jam", "Tenggat", "Kunci", "UmurHarga", "Pengingat", "JamMulai", "JamSelesai"];

    private static readonly Dictionary<string, int> Zones = new(StringComparer.OrdinalIgnoreCase) { ["WIB"] = 7, ["WITA"] = 8, ["WIT"] = 9 };

    /// <summary>The office that runs this installation.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="WrongSetting">One of them is wrong.</exception>
    public static Dinas Office(Settings settings)
    {
        var unknown = settings.Configuration.GetSection("Dinas").GetChildren()
            .FirstOrDefault(child => !Known.Contains(child.Key, StringComparer.OrdinalIgnoreCase));
        if (unknown is not null)
        {
            throw new WrongSetting(unknown.Path, "There is no such setting.", $"There are {string.Join(", ", Known)}.");
        }

        var usual = new Dinas();
        return usual with
        {
            Nama = settings.Text("Dinas:Nama", settings.Demo ? "Dinas Koperasi Kabupaten Pesisir Barat (contoh)" : usual.Nama),
            Wilayah = settings.Text("Dinas:Wilayah", settings.Demo ? ContohWilayah.Kabupaten : usual.Wilayah),
            Zona = Zone(settings.Text("Dinas:ZonaWaktu", "WIB")),
            Telepon = settings.Text("Dinas:Telepon", usual.Telepon),
            Alamat = settings.Text("Dinas:Alamat", usual.Alamat),
            Jam = settings.Text("Dinas:Jam", usual.Jam),
            Tenggat = (int)settings.Number("Dinas:Tenggat", usual.Tenggat, 1, 28),
            Kunci = (int)settings.Number("Dinas:Kunci", usual.Kunci, 1, 3650),
            UmurHarga = (int)settings.Number("Dinas:UmurHarga", usual.UmurHarga, 1, 365),
        };
    }

    /// <summary>When reminders are sent.</summary>
    /// <param name="settings">The settings.</param>
    /// <exception cref="WrongSetting">One of them is wrong.</exception>
    public static ReminderTimes Reminders(Settings settings)
    {
        var days = Days(settings.Text("Dinas:Pengingat", "-7,-3,-1,1,7")).ToList();
        var from = (int)settings.Number("Dinas:JamMulai", 8, 0, 23);
        var until = (int)settings.Number("Dinas:JamSelesai", 19, 1, 24);
        return from < until
            ? new(days, from, until)
            : throw new WrongSetting("Dinas:JamSelesai", $"{until} is not after JamMulai {from}.", "Write for example 19.");
    }

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
