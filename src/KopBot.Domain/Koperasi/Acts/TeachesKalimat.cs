using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Attaches a group of sentences that were not understood to a dialog, or sets it aside; from then on they are understood.</summary>
public sealed class TeachesKalimat : Act
{
    /// <summary>The answer that sets a group aside.</summary>
    public const string Aside = "abaikan";

    /// <inheritdoc/>
    public override string Name => "ajari";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["jumlah_kalimat", "layanan_dipilih", "diabaikan", "tanpa_kelompok"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => [Kelompok.Asked];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Value("kelompok") is not { } key || Kelompok.Of(about.Knowledge, about.Of(Kelompok.Asked)!).FirstOrDefault(one => Kelompok.Key(one) == key) is not { } group)
        {
            return new Deed(scope.With("tanpa_kelompok", Named.Flag(true)));
        }

        var target = about.Value("layanan") ?? Aside;
        scope.With("jumlah_kalimat", $"{group.Sentences.Count}").With("diabaikan", Named.Flag(target == Aside)).With("layanan_dipilih", about.Knowledge.Find(target)?.Title);
        return new Deed(scope, new Teach([.. group.Sentences.Distinct()], target == Aside ? "" : target, about.Facts.Person.Id, about.Facts.Now));
    }
}
