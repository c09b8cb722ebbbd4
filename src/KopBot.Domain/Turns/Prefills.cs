using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>Which names rules, texts and the key <c>prefill</c> may use, for checking dialog files when they are read.</summary>
public static class Prefills
{
    private static readonly string[] Own =
    [
        "orang.nama", "orang.peran", "dinas.nama", "dinas.telepon", "dinas.alamat", "dinas.jam", "dinas.tenggat", "dinas.wilayah",
        "koperasi.nama", "koperasi.jenis", "koperasi.gerai", "koperasi.jam", "koperasi.alamat", "koperasi.desa",
        "koperasi.simpanan_pokok", "koperasi.simpanan_wajib", "het.harga", "het.dasar",
    ];

    /// <summary>The names that <c>prefill</c> knows.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. NamedValue.Names.Order(StringComparer.Ordinal)];

    /// <summary>The names that exist beside those of the questions, for messages.</summary>
    public static string Names => string.Join(", ", [.. Own, "lalu.(pertanyaan)", "biasa.(pertanyaan)"]);

    /// <summary>Whether a name can have a value in that dialog.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="name">The name, with or without a part.</param>
    public static bool IsName(Dialog dialog, string name)
    {
        var bare = name.StartsWith("lalu.", StringComparison.Ordinal) || name.StartsWith("biasa.", StringComparison.Ordinal) ? name[(name.IndexOf('.') + 1)..] : name;
        return Own.Contains(name) || Known.Contains(name.Split('.')[0]) || dialog.Find(bare.Split('.')[0]) is not null;
    }
}
