using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Koperasi;

/// <summary>Short forms of regions that are not the first letters of their names; both sides are keys of <see cref="RegionNames"/>.</summary>
internal static class RegionShortForms
{
    private static readonly Dictionary<string, string> Names = Speech.Table(
        "aceh: nad", "sumaterautara: sumut", "sumaterabarat: sumbar", "sumateraselatan: sumsel", "kepulauanriau: kepri", "kepulauanbangkabelitung: babel", "jawabarat: jabar", "jawatengah: jateng", "jawatimur: jatim", "daerahistimewayogyakarta: jogja yogya jogjakarta yogyakarta diy",
        "kalimantanbarat: kalbar", "kalimantantengah: kalteng", "kalimantanselatan: kalsel", "kalimantantimur: kaltim", "kalimantanutara: kaltara", "sulawesiutara: sulut", "sulawesitengah: sulteng", "sulawesiselatan: sulsel", "sulawesitenggara: sultra", "sulawesibarat: sulbar", "malukuutara: malut",
        "nusatenggarabarat: ntb", "nusatenggaratimur: ntt", "pesisirbarat: pesbar", "lampungselatan: lamsel", "lampungtengah: lamteng", "lampungtimur: lamtim", "lampungutara: lampura lamut", "lampungbarat: lambar", "tulangbawang: tuba", "tulangbawangbarat: tubaba", "waykanan: wk", "bandarlampung: balam bdl",
        "musibanyuasin: muba", "musirawas: mura", "musirawasutara: muratara", "penukalabablematangilir: pali", "ogankomeringuluselatan: okus", "ogankomeringulutimur: okut", "palembang: plg plembang", "lubuklinggau: llg linggau", "pagaralam: pagaralam", "baritokuala: batola", "tanahbumbu: tanbu", "tanahlaut: tala", "banjarmasin: bjm", "banjarbaru: bjb",
        "kutaikartanegara: kukar", "kutaitimur: kutim", "kutaibarat: kubar", "mahakamulu: mahulu", "penajampaserutara: ppu", "balikpapan: bpp bpn", "samarinda: smd", "tangerangselatan: tangsel", "jakartaselatan: jaksel", "jakartatimur: jaktim", "jakartabarat: jakbar", "jakartapusat: jakpus", "jakartautara: jakut",
        "kotawaringintimur: kotim", "kotawaringinbarat: kobar", "gunungkidul: guki", "kulonprogo: kulonprogo", "surakarta: solo", "deliserdang: deliserdang", "pematangsiantar: siantar");

    /// <summary>The full key of a short form; null when it is none.</summary>
    public static string? Full(string key) => Names.GetValueOrDefault(key);

    private static readonly Dictionary<string, string[]> Several = new(StringComparer.Ordinal) { ["krui"] = ["pesisirtengah", "pasarkrui", "pasarkotakrui"] };

    /// <summary>The full keys of what people call by one name that no single region has, as Krui; empty when it is none.</summary>
    public static IReadOnlyList<string> Towns(string key) => Several.GetValueOrDefault(key) ?? [];
}
