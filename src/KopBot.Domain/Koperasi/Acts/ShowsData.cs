using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Shows what is kept of a person (UU 27/2022).</summary>
public sealed class ShowsData : Act
{
    /// <inheritdoc/>
    public override string Name => "data-pribadi";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["data", "tanpa_data", "data_label", "data_nilai"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [new DataOf(about.Facts.Person.Id)];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var kept = about.Of(new DataOf(about.Facts.Person.Id))!;
        return new Deed(scope.With("tanpa_data", Named.Flag(kept.Count == 0))
            .With("data", Named.List(kept.Select(line => new Scope().With("data_label", line.Key).With("data_nilai", line.Value)))));
    }
}
