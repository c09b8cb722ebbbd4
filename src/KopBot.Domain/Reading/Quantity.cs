namespace KopBot.Domain.Reading;

/// <summary>A number of things with their unit and size.</summary>
/// <param name="Count">How many, or how much in <paramref name="Unit"/>.</param>
/// <param name="Unit">The standard name of the unit, such as <c>tabung</c> or <c>kg</c>.</param>
/// <param name="Size">The size of one, such as <c>3kg</c>; empty when not said.</param>
public sealed record Quantity(Amount Count, string Unit, string Size = "")
{
    /// <summary>The quantity in its canonical form: <c>100 tabung 3kg</c>, <c>0.5 kg</c>.</summary>
    public override string ToString() => $"{Count} {Unit} {Size}".TrimEnd();
}
