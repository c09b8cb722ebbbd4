using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Goes to a sent report so that it can be corrected; what the sentence already said goes along.</summary>
public sealed class ReopensLaporan : Act
{
    /// <inheritdoc/>
    public override string Name => "ubah-laporan";

    /// <inheritdoc/>
    public override bool ForKoperasi => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => [];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope) =>
        new(scope) { Goes = ("lapor", $"{Periode.Show(about.Value("bulan")!)}\n{about.Sentence}") };
}
