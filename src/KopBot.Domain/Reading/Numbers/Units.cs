using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Numbers;

/// <summary>The units people count in, with their chat spellings.</summary>
internal static class Units
{
    private static readonly Dictionary<string, string> Names = Speech.Table(
        "orang: orang org ong urang uwong wong orng orag jiwa", "anggota: anggota anggta agt2 member", "kk: kk",
        "tabung: tabung tbg tbng tabong tb tabg tbung", "kg: kg kilo kilogram kgs kilogr kiloan", "ons: ons", "gram: gram gr grm", "kuintal: kuintal kwintal kwt kw kintal kuwintal",
        "ton: ton", "liter: liter ltr lt litre liters lter", "ml: ml mili", "karung: karung krg2 krung karong", "sak: sak zak", "dus: dus kardus doz kerdus", "karton: karton ktn",
        "papan: papan", "rak: rak", "butir: butir btr", "buah: buah bh bauh", "biji: biji bj biji2", "pcs: pcs pc", "unit: unit unt", "ekor: ekor ekr", "lembar: lembar lbr lmbr", "batang: batang btg",
        "ikat: ikat iket", "botol: botol btl", "bungkus: bungkus bks bngks bgks", "galon: galon gln", "jerigen: jerigen jirigen jerigan", "kaleng: kaleng klg", "drum: drum", "bal: bal",
        "peti: peti", "keranjang: keranjang krjg", "pasang: pasang psg", "set: set", "meter: meter mtr", "hektar: hektar ha hektare", "hari: hari hr", "kali: kali kl", "sachet: sachet saset sachetan",
        "lusin: lusin", "kodi: kodi", "gros: gros gross", "rim: rim", "ember: ember", "roll: rol roll", "koperasi: koperasi kop", "pack: pack pak pck");

    /// <summary>The standard name of a unit; null when the word is none.</summary>
    public static string? Name(string word) => Names.TryGetValue(word, out var name) ? name
        : word.Length > 5 && word.EndsWith("nya", StringComparison.Ordinal) ? Names.GetValueOrDefault(word[..^3]) : null;

    /// <summary>Whether the word is a unit.</summary>
    public static bool Knows(string word) => Name(word) is not null;
}
