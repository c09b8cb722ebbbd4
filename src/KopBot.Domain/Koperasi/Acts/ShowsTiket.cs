using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Shows how a ticket stands: the one of a number, or the newest ones of the person.</summary>
public sealed class ShowsTiket : Act
{
    private const int Most = 5;

    /// <inheritdoc/>
    public override string Name => "status-tiket";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["tiket", "tanpa_tiket", "dicari", "tiket_nomor", "tiket_jenis", "tiket_status", "tiket_umur", "tiket_catatan"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [about.Value("nomor") is { } number ? new TiketOf(number) : Own(about)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var found = (about.Value("nomor") is { } number ? about.Of(new TiketOf(number)) : about.Of(Own(about))) ?? [];
        scope.With("tiket", Named.List(found.Select(tiket => Line(about, tiket))))
            .With("dicari", about.Value("nomor"))
            .With("tanpa_tiket", Named.Flag(found.Count == 0));
        return new Deed(scope);
    }

    private static Scope Line(Case about, Tiket tiket) => new Scope()
        .With("tiket_nomor", tiket.Nomor)
        .With("tiket_jenis", about.Knowledge.Find(tiket.Jenis)?.Title ?? tiket.Jenis)
        .With("tiket_status", tiket.Status)
        .With("tiket_umur", Dates.Since(tiket.Pada, about.Facts.Now))
        .With("tiket_catatan", tiket.Oleh == about.Facts.Person.Id ? tiket.Catatan : "");

    private static TiketBy Own(Case about) => new(about.Facts.Person.Id, "", Most);
}
