using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Tells the price of some goods of the person's koperasi.</summary>
public sealed class SetsHargaBarang : Act
{
    /// <inheritdoc/>
    public override string Name => "perbarui-harga";

    /// <inheritdoc/>
    public override bool ForKoperasi => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["dulu"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => about.Koperasi is { } koperasi ? [new HargaAt(koperasi.Id)] : [];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Koperasi is not { } koperasi || about.Number("harga") is not { } harga)
        {
            return new Deed(scope) { Refused = "Harganya belum terbaca. Mohon ditulis lagi, misalnya *20rb*." };
        }

        var barang = about.Value("barang")!;
        var before = about.Of(new HargaAt(koperasi.Id))!.FirstOrDefault(one => one.Barang == barang)?.Harga;
        scope.With("dulu", before is { } old && old != harga ? Figures.Rupiah(old) : null);
        return new Deed(scope, new SetHarga(koperasi.Id, barang, (long)harga, null, about.Facts.Person.Id, about.Facts.Now));
    }
}
