using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A count or a measure in the question's unit.</summary>
public sealed class NumberKind : AmountKind
{
    private static readonly HashSet<string> Indivisible = ["orang", "anggota", "tabung", "unit", "ekor", "buah", "kali", "hari", "koperasi"];

    /// <inheritdoc/>
    public override string Name => "number";

    /// <inheritdoc/>
    public override string Example => "12";

    /// <inheritdoc/>
    protected override string Help => NumberReader.Help;

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => $"{Figures.Of(Number(value))} {asking.Unit}".TrimEnd();

    /// <inheritdoc/>
    protected override Reading<Amount> Amounts(string words, Asking asking, Scale scale)
    {
        var read = NumberReader.Read(words, asking.Unit);
        return read is Reading<Amount>.Ok { Value.Value: var value } && value != Math.Floor(value) && Indivisible.Contains(asking.Unit)
            ? new Reading<Amount>.No(Help) : read;
    }
}
