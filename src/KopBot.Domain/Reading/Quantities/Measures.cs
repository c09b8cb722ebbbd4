namespace KopBot.Domain.Reading.Quantities;

/// <summary>Measures that are kept in a standard unit: weights in kg, volumes in liter.</summary>
internal static class Measures
{
    private static readonly Dictionary<string, (string Unit, decimal Factor)> All = new(StringComparer.Ordinal)
    {
        ["kuintal"] = ("kg", 100), ["ton"] = ("kg", 1000), ["ons"] = ("kg", 0.1m), ["gram"] = ("kg", 0.001m), ["ml"] = ("liter", 0.001m), ["anggota"] = ("orang", 1),
    };

    /// <summary>The standard unit of a unit and how many of it one is; an Indonesian ons is 100 g.</summary>
    public static (string Unit, decimal Factor) Standard(string unit) => All.GetValueOrDefault(unit, (unit, 1));

    /// <summary>Whether the unit is a weight or volume, which may also be the size of a container.</summary>
    public static bool IsSize(string unit) => unit is "kg" or "gram" or "liter" or "ml" or "ons";
}
