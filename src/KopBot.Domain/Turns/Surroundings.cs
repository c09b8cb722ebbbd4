using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>The names that every rule and template may use, beside the answers of its own dialog. They are worked out when used.</summary>
internal static class Surroundings
{
    public static Scope Of(Talk talk) => new(name => Find(talk, name));

    /// <summary>The names for a text outside a dialog.</summary>
    public static Scope Of(Scene scene) => new(name => Own(scene, name));

    private static Named? Find(Talk talk, string name)
    {
        var dot = name.IndexOf('.');
        var part = name.AsSpan(dot + 1);
        return name.AsSpan(0, dot < 0 ? name.Length : dot) switch
        {
            "lalu" => talk.Past.Count == 0 ? null : Before(talk, part.ToString()),
            "biasa" => talk.Past.Count == 0 ? null : Usual(talk, part.ToString()),
            "koperasi" => talk.Koperasi is { } koperasi ? Profile(talk.Scene, koperasi, part) : null,
            "het" => WilayahSaya.Of(talk) is { } at ? Ceiling(talk.Scene, at, part) : null,
            var bare => NamedValue.Find(bare) is { } value ? value.Of(talk, dot < 0 ? "" : part.ToString()) : Own(talk.Scene, name),
        };
    }

    private static Named? Own(Scene scene, string name) => name switch
    {
        "orang.nama" => scene.Facts.Person.Name.Length > 0 ? Named.Text(scene.Facts.Person.Name) : null,
        "orang.peran" => Named.Text(scene.Role),
        "dinas.nama" => Named.Text(scene.Knowledge.Dinas.Nama),
        "dinas.telepon" => scene.Knowledge.Dinas.Telepon.Length > 0 ? Named.Text(scene.Knowledge.Dinas.Telepon) : null,
        "dinas.alamat" => scene.Knowledge.Dinas.Alamat.Length > 0 ? Named.Text(scene.Knowledge.Dinas.Alamat) : null,
        "dinas.jam" => Named.Text(scene.Knowledge.Dinas.Jam),
        "dinas.tenggat" => Named.Number(scene.Knowledge.Dinas.Tenggat, scene.Knowledge.Dinas.Tenggat.ToString(System.Globalization.CultureInfo.InvariantCulture)),
        "dinas.wilayah" => scene.Knowledge.Regions.Find(scene.Knowledge.Dinas.Wilayah) is { } region ? Named.Text(region.Name) : null,
        _ => null,
    };

    private static Named? Before(Talk talk, string name)
    {
        var (question, part) = name.Split('.', 2) is [var left, var right] ? (left, right) : (name, "");
        if (talk.Past.Count == 0 || Talk.Answer(talk.Past[0], question) is not { } answer)
        {
            return null;
        }

        var asked = talk.Dialog.Find(question);
        string? Shown() => asked is null || part.Length > 0 ? null : asked.Kind.ShowShort(answer.Value!, talk.Asking(asked));
        return answer.Parts.TryGetValue(part, out var number)
            ? new Named(number, () => Shown() ?? Writing.Figures.Of(number))
            : part.Length == 0 ? new Named(answer.Value!, () => Shown() ?? answer.Value!) : null;
    }

    private static Named? Usual(Talk talk, string question)
    {
        var numbers = new List<decimal>(talk.Past.Count);
        foreach (var report in talk.Past)
        {
            if (Talk.Answer(report, question) is { } answer)
            {
                numbers.Add(answer.Parts.GetValueOrDefault(""));
            }
        }

        numbers.Sort();
        return numbers.Count == 0 ? null : new Named(numbers[numbers.Count / 2], () => talk.Dialog.Find(question) is { } asked
            ? asked.Kind.ShowShort(numbers[numbers.Count / 2].ToString(System.Globalization.CultureInfo.InvariantCulture), talk.Asking(asked))
            : Writing.Figures.Of(numbers[numbers.Count / 2]));
    }

    private static Named? Profile(Scene scene, ProfilKoperasi koperasi, ReadOnlySpan<char> name) => name switch
    {
        "nama" => Named.Text(koperasi.Nama),
        "jenis" => Named.Text(koperasi.Jenis),
        "gerai" => Named.Words(koperasi.Gerai),
        "jam" => koperasi.Jam.Length > 0 ? Named.Text(koperasi.Jam) : null,
        "alamat" => koperasi.Alamat.Length > 0 ? Named.Text(koperasi.Alamat) : null,
        "desa" => scene.Knowledge.Regions.Find(koperasi.Wilayah) is { } region ? Named.Text(region.Name) : null,
        "simpanan_pokok" => koperasi.SimpananPokok > 0 ? Named.Number(koperasi.SimpananPokok, Writing.Figures.Rupiah(koperasi.SimpananPokok)) : null,
        "simpanan_wajib" => koperasi.SimpananWajib > 0 ? Named.Number(koperasi.SimpananWajib, Writing.Figures.Rupiah(koperasi.SimpananWajib)) : null,
        _ => null,
    };

    private static Named? Ceiling(Scene scene, string wilayah, ReadOnlySpan<char> name) =>
        scene.Knowledge.Het.Find(wilayah, "pangkalan", 3, scene.Today) is not { } het ? null : name switch
        {
            "harga" => Named.Number(het.Tertinggi, Writing.Figures.Rupiah(het.Tertinggi)),
            "dasar" => Named.Text(het.Dasar),
            _ => null,
        };
}
