using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Dialogs.Transcripts;

/// <summary>Sets the world of a transcript up: the day, who speaks, the koperasi, earlier reports, prices and codes.</summary>
internal sealed partial class Stage(World world)
{
    /// <summary>The phone that speaks.</summary>
    public Address Phone { get; private set; }

    /// <summary>What can be set up, for messages.</summary>
    public const string Known = "today, as, koperasi, lalu, harga, kode, nomor, dinas, demo, daerah";

    /// <summary>Does what a line says.</summary>
    /// <returns>Whether the line is of that kind.</returns>
    /// <exception cref="FormatException">The line cannot be read.</exception>
    public bool Set(string fact)
    {
        var words = Words(fact);
        switch (words[0])
        {
            case "today":
                var time = words.Count > 2 ? TimeOnly.Parse(words[2], CultureInfo.InvariantCulture) : new TimeOnly(10, 0);
                world.Now = new DateTimeOffset(DateOnly.Parse(words[1], CultureInfo.InvariantCulture), time, TimeSpan.FromHours(world.Knowledge.Dinas.Zona)).ToUniversalTime();
                return true;
            case "as":
                As(words);
                return true;
            case "koperasi":
                Koperasi(words);
                return true;
            case "lalu":
                world.Laporan.Add(Earlier(words));
                return true;
            case "harga":
                var told = new DateTimeOffset(DateOnly.Parse(words[5], CultureInfo.InvariantCulture), new TimeOnly(3, 0), TimeSpan.Zero);
                world.Harga.Add(new(world.Koperasi[words[1]], words[2], words[3] == "-" ? null : Number(words[3]), told, words[4] == "-" ? null : Number(words[4]), told));
                return true;
            case "kode":
                world.Undangan.Add(new(words[1], Role(words, 2), DateTimeOffset.Parse(words[^1] + "T00:00:00Z", CultureInfo.InvariantCulture)));
                return true;
            case "nomor":
                world.People.Single(one => one.Name == words[1]).Phone = words[2];
                return true;
            case "dinas":
                world.Knowledge = world.Knowledge with { Dinas = world.Knowledge.Dinas with { Telepon = words[2] } };
                return true;
            case "demo":
                world.Knowledge = world.Knowledge with { Demo = true };
                return true;
            case "daerah":
                world.Knowledge = world.Knowledge with { Regions = new(world.Knowledge.Regions.All.Append(new(words[1], words[2], words[1].Split('.').Length))) };
                return true;
            default:
                return false;
        }
    }

    /// <summary>The words of a line; words in quotation marks belong together.</summary>
    public static List<string> Words(string fact) => [.. Word().Matches(fact).Select(match => match.Value.Trim('"'))];

    // as pengurus K7 bendahara "Bu Rina" telegram; as dinas 18.13.10 "Pak Siswandi"
    private void As(List<string> words)
    {
        var channel = words[^1] is "telegram" or "whatsapp" or "web" ? words[^1] : "web";
        var rest = words.SkipLast(words[^1] == channel ? 1 : 0).ToList();
        var role = rest[1] == RoleKinds.Publik ? null : Role(rest, 1);
        var used = role is null ? 2 : 2 + (role.Koperasi.Length > 0 ? 1 : 0) + (role.Title.Length > 0 || IsRegion(rest.ElementAtOrDefault(2)) ? 1 : 0);
        var name = rest.ElementAtOrDefault(used) ?? "";
        Phone = new Address(channel, name.Length > 0 ? name.Replace(' ', '-') : string.Join('-', rest.Skip(1)));
        var guest = world.People.Find(one => name.Length > 0 ? one.Name == name : one.Id == Phone.Id);
        if (guest is null)
        {
            guest = new Guest(Phone.Id, name);
            world.People.Add(guest);
        }

        if (role is not null && !guest.Roles.Contains(role))
        {
            guest.Roles.Add(role);
        }

        guest.Phones.TryAdd(Phone, "");
    }

    private Role Role(List<string> words, int at)
    {
        var kind = words[at];
        if (kind is RoleKinds.Dinas or RoleKinds.Pendamping)
        {
            return new Role(kind, "", words.ElementAtOrDefault(at + 1) is { } code && IsRegion(code) ? code : world.Knowledge.Dinas.Wilayah);
        }

        var koperasi = world.Koperasi.TryGetValue(words[at + 1], out var known) ? known : Koperasi(["koperasi", words[at + 1]]);
        var title = kind == RoleKinds.Pengurus ? words.ElementAtOrDefault(at + 2) ?? "" : "";
        return new Role(kind, koperasi.Id, koperasi.Wilayah, title);
    }

    // koperasi K7 nama "KDMP Contoh" desa 18.13.03.2003 gerai sembako lpg pokok 100000
    private ProfilKoperasi Koperasi(List<string> words)
    {
        var made = Contoh.Koperasi(Number(words[1][1..])) with { Gerai = [], SimpananPokok = 0, SimpananWajib = 0 };
        for (var at = 2; at < words.Count; at++)
        {
            made = words[at] switch
            {
                "nama" => made with { Nama = words[++at] },
                "desa" => made with { Wilayah = words[++at] },
                "jam" => made with { Jam = words[++at] },
                "status" => made with { Status = words[++at] },
                "pokok" => made with { SimpananPokok = Number(words[++at]) },
                "wajib" => made with { SimpananWajib = Number(words[++at]) },
                "gerai" => made with { Gerai = [] },
                var gerai => made with { Gerai = [.. made.Gerai, gerai] },
            };
        }

        return world.Koperasi[made.Id] = made;
    }

    // lalu K7 2025-08 anggota=L=20;P=24 simpanan_pokok=250000
    private Laporan Earlier(List<string> words)
    {
        var koperasi = world.Koperasi[words[1]];
        var lapor = world.Knowledge.Find("lapor")!;
        return new Laporan("lapor", koperasi.Id, words[2], 1)
        {
            TandaTerima = Domain.Koperasi.Acts.FilesLaporan.Receipt(koperasi, words[2]),
            Wilayah = koperasi.Wilayah,
            Jawaban = [.. words.Skip(3).Select(pair => pair.Split('=', 2)).Select(pair => new Jawaban(pair[0], pair[1], pair[1], "") { Parts = lapor.Find(pair[0])!.Kind.Parts(pair[1]).ToDictionary() })],
            Oleh = "",
            Pada = new DateTimeOffset(DateOnly.Parse(words[2] + "-05", CultureInfo.InvariantCulture).AddMonths(1), new TimeOnly(3, 0), TimeSpan.Zero),
        };
    }

    private static bool IsRegion(string? word) => word is not null && char.IsAsciiDigit(word[0]) && word.All(letter => char.IsAsciiDigit(letter) || letter == '.');

    private static long Number(string word) => long.Parse(word, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?:\"[^\"]*\"|[^\\s\"])+")]
    private static partial Regex Word();
}
