using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Dialogs.Transcripts;

/// <summary>Compares what a transcript says was stored with the world.</summary>
internal static class Proof
{
    /// <summary>What can be compared, for messages.</summary>
    public const string Known = "laporan, draf, tiket, harga, peran, undangan, kabar, pengumuman, langganan, diajari, lalu \"tidak ada\" di depannya untuk yang tidak boleh ada";

    /// <summary>What is not as the line says; null when all of it is.</summary>
    /// <exception cref="FormatException">The line cannot be read.</exception>
    public static string? Wrong(World world, Address phone, string fact)
    {
        var words = Stage.Words(fact);
        if (words is ["tidak", "ada", ..])
        {
            return Wrong(world, phone, string.Join(' ', words.Skip(2).Select(word => word.Contains(' ') ? $"\"{word}\"" : word))) is null ? "itu ada" : null;
        }

        return words[0] switch
        {
            "laporan" => Laporan(world, words),
            "draf" => Pairs(Draft(world, words), words.Skip(3)),
            "tiket" => Tiket(world, words),
            "harga" => world.Harga.Find(one => one.Koperasi.Id == words[1] && one.Barang == words[2]) is { } price
                ? Pairs(new() { ["harga"] = $"{price.Harga}", ["stok"] = $"{price.Stok}" }, words.Skip(3))
                : "tidak ada harga itu",
            "peran" => world.At(phone).Roles.Exists(role => role.Kind == words[1] && (words.Count < 3 || role.Koperasi == words[2])) ? null : "tidak ada peran itu",
            "undangan" => world.Undangan is [.., { Role: var role, Sampai: var until }]
                ? Pairs(new() { ["peran"] = role.Kind, ["jabatan"] = role.Title, ["koperasi"] = role.Koperasi, ["wilayah"] = role.Wilayah, ["sampai"] = $"{until:yyyy-MM-dd}" }, words.Skip(1))
                : "tidak ada undangan",
            "kabar" => world.News.Exists(news => news.To == words[1] && news.Bubble.Text.Contains(words[2], StringComparison.Ordinal))
                ? null
                : $"kabarnya: {string.Join(" | ", world.News.Select(news => $"{news.To}: {news.Bubble.Text}"))}",
            "pengumuman" => world.Pengumuman is [var newest, ..] ? Pairs(Trip(newest), words.Skip(1)) : "tidak ada pengumuman",
            "langganan" => world.At(phone).Subscribed == (words[1] == "ya") ? null : "langganannya lain",
            "diajari" => world.Taught.GetValueOrDefault(words[1]) == words[2] ? null : $"yang diajarkan: {string.Join(", ", world.Taught)}",
            _ => throw new FormatException($"\"{words[0]}\" tidak dikenal. Yang ada: {Stage.Known} (keadaan sebelumnya); {Known} (yang tersimpan)."),
        };
    }

    // laporan K7 2025-09 simpanan_pokok=300000 lpg!="ongkos angkut" versi=1
    private static string? Laporan(World world, List<string> words)
    {
        var dialog = words[2].Length == 4 ? "rat" : "lapor";
        var found = world.Laporan.Where(one => (one.Dialog, one.Koperasi, one.Periode) == (dialog, words[1], words[2])).MaxBy(one => one.Versi);
        if (found is null)
        {
            return "tidak ada laporan itu";
        }

        var stored = found.Jawaban.ToDictionary(answer => answer.Question, answer => answer.Unknown ? "?" : answer.Value ?? "-");
        foreach (var answer in found.Jawaban.Where(answer => answer.Note is not null))
        {
            stored[answer.Question + "!"] = answer.Note!;
        }

        stored["versi"] = $"{found.Versi}";
        stored["nihil"] = found.Nihil ? "ya" : "tidak";
        return Pairs(stored, words.Skip(3));
    }

    private static Dictionary<string, string> Draft(World world, List<string> words)
    {
        var log = world.Draft($"{(words[2].Length == 4 ? "rat" : "lapor")}/{words[1]}/{words[2]}").Log;
        var answers = Answers.Of([], log);
        return log.Select(entry => entry.Question).Where(name => name.Length > 0).Distinct()
            .Where(name => answers.Find(name) is not null).ToDictionary(name => name, name => answers.Find(name)!.Value ?? "?");
    }

    private static string? Tiket(World world, List<string> words) =>
        world.Tiket.LastOrDefault(one => one.Nomor.StartsWith(words[1] + "-", StringComparison.Ordinal)) is { } ticket
            ? Pairs(ticket.Isi.Append(new("status", ticket.Status)).Append(new("dari", ticket.OlehNama)).Append(new("koperasi", ticket.Koperasi)).Append(new("wilayah", ticket.Wilayah))
                .GroupBy(pair => pair.Key.ToLowerInvariant().Replace(' ', '_')).ToDictionary(group => group.Key, group => group.Last().Value), words.Skip(2))
            : "tidak ada tiket itu";

    private static Dictionary<string, string> Trip(Perjalanan trip) => new()
    {
        ["orang"] = $"{trip.Jumlah}",
        ["status"] = trip.Status,
        ["pada"] = $"{trip.Pengumuman.Pada:yyyy-MM-ddTHH:mm}Z",
        ["teks"] = trip.Pengumuman.Teks,
        ["berkas"] = trip.Pengumuman.File?.Name ?? "",
        ["wilayah"] = string.Join(',', trip.Pengumuman.Sasaran.Wilayah),
    };

    private static string? Pairs(Dictionary<string, string> stored, IEnumerable<string> wanted)
    {
        foreach (var pair in wanted.Select(word => word.Split('=', 2)))
        {
            var value = pair.ElementAtOrDefault(1)?.Trim('"') ?? throw new FormatException($"\"{pair[0]}\" butuh tanda sama dengan, misalnya {pair[0]}=300000.");
            if (stored.GetValueOrDefault(pair[0]) != value)
            {
                return $"{pair[0]} = {stored.GetValueOrDefault(pair[0]) ?? "(tidak ada)"}; yang ada: {string.Join(", ", stored.Select(one => $"{one.Key}={one.Value}"))}";
            }
        }

        return null;
    }
}
