using System.Globalization;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Values with several numbers in them: <c>L=5;P=7</c>.</summary>
internal static class Slots
{
    /// <summary>The numbers of a value by slot, in lower case; empty when the value is malformed.</summary>
    public static Dictionary<string, decimal> Of(string value)
    {
        var slots = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var part in value.Split(';').Select(part => part.Split('=')).Where(part => part.Length == 2))
        {
            if (decimal.TryParse(part[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                slots[part[0].ToLowerInvariant()] = number;
            }
        }

        return slots;
    }

    /// <summary>The number of a slot; 0 when it has none.</summary>
    public static decimal Number(this Dictionary<string, decimal> slots, string name) => slots.GetValueOrDefault(name);
}
