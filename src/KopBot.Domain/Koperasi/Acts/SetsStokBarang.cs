using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Tells the stock of some goods of the person's koperasi: what is left, or what came in or was sold since.</summary>
public sealed partial class SetsStokBarang : Act
{
    /// <inheritdoc/>
    public override string Name => "perbarui-stok";

    /// <inheritdoc/>
    public override bool ForKoperasi => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["sisa", "habis", "uang"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => about.Koperasi is { } koperasi ? [new HargaAt(koperasi.Id)] : [];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Koperasi is not { } koperasi || (about.Number("stok", "masuk") ?? about.Number("stok", "terjual") ?? about.Number("stok", "sisa")) is not { } amount)
        {
            return new Deed(scope) { Refused = "Jumlahnya belum terbaca. Mohon ditulis lagi, misalnya *25*." };
        }

        var barang = about.Value("barang")!;
        var before = about.Of(new HargaAt(koperasi.Id))!.FirstOrDefault(one => one.Barang == barang)?.Stok ?? 0;
        var isCounted = about.Number("stok", "masuk") is null && about.Number("stok", "terjual") is null;
        var left = about.Number("stok", "masuk") is not null ? before + amount : about.Number("stok", "terjual") is not null ? before - amount : amount;
        if (left < 0)
        {
            return new Deed(scope) { Refused = $"Stok yang tercatat {Figures.Of(before)}, jadi tidak bisa terjual {Figures.Of(amount)}. Tulis sisanya saja, misalnya *sisa 5*." };
        }

        scope.With("sisa", Figures.Of(left)).With("habis", Named.Flag(left == 0)).With("uang", Money().Match(about.Sentence) is { Success: true } money ? money.Value : null);
        return new Deed(scope, new SetHarga(koperasi.Id, barang, null, (long)left, about.Facts.Person.Id, about.Facts.Now)
        {
            StokDulu = isCounted ? null : before,
        });
    }

    /// <summary>"gas 20rb, stok habis": the price is not taken here, and that has to be said.</summary>
    [GeneratedRegex(@"\brp\.?\s*\d[\d.,]*|\b\d[\d.,]*\s*(?:rb|ribu|rebu|jt|juta)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Money();
}
