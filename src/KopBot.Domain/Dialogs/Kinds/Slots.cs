using System.Globalization;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Values with several numbers in them: <c>L=5;P=7</c>.</summary>
internal static class Slots
{
    /// <summary>The numbers of a value by slot, in lower case; empty when the value is malformed.</summary>
    public static Dictionary<string, decimal> Of(string value)
    {
        var slots = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var range in value.AsSpan().Split(';'))
        {
            var part = value.AsSpan()[range];
            var sign = part.IndexOf('=');
            if (sign >= 0 && decimal.TryParse(part[(sign + 1)..], NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                slots[part[..sign].ToString().ToLowerInvariant()] = number;
            }
        }

        return slots;
    }

    /// <summary>The number of one slot in a value, named in lower case; 0 when it has none.</summary>
    public static decimal Number(string value, string name)
    {
        var found = 0m;
        foreach (var range in value.AsSpan().Split(';'))
        {
            var part = value.AsSpan()[range];
            var sign = part.IndexOf('=');
            if (sign >= 0 && part[..sign].Equals(name, StringComparison.OrdinalIgnoreCase) && decimal.TryParse(part[(sign + 1)..], NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
            {
                found = number;
            }
        }

        return found;
    }

    /// <summary>The number of a slot; 0 when it has none.</summary>
    public static decimal Number(this Dictionary<string, decimal> slots, string name) => slots.GetValueOrDefault(name);
}
