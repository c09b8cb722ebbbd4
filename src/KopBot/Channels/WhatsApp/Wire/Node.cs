using System.Globalization;
using System.Text.Json;

namespace KopBot.Channels.WhatsApp.Wire;

/// <summary>
/// A place in what Meta sent, read forgivingly: what is not there or of another kind is empty, zero or without items, and a
/// number may have come as text.
/// </summary>
/// <param name="Element">The element; undefined for a place that is not there.</param>
internal readonly record struct Node(JsonElement Element)
{
    /// <summary>The place of that name; empty when this is no object or has none.</summary>
    public Node this[string name] => Element.ValueKind is JsonValueKind.Object ? new(Property(name)) : default;

    /// <summary>The items; none when this is no array.</summary>
    public IEnumerable<Node> Items =>
        Element.ValueKind is JsonValueKind.Array ? Element.EnumerateArray().Select(item => new Node(item)) : [];

    /// <summary>The first item; empty when there is none.</summary>
    public Node First => Items.FirstOrDefault();

    /// <summary>Whether there is something here.</summary>
    public bool IsThere => Element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);

    /// <summary>Whether this is an object.</summary>
    public bool IsObject => Element.ValueKind is JsonValueKind.Object;

    /// <summary>The text, without the NUL character, which no database keeps; empty for what is no text and no number.</summary>
    public string Text => Element.ValueKind switch
    {
        JsonValueKind.String => Unescaped(),
        JsonValueKind.Number => Element.GetRawText(),
        _ => "",
    };

    /// <summary>The whole number; 0 for what is none.</summary>
    public long Number => long.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole
        : double.TryParse(Text, CultureInfo.InvariantCulture, out var near) && Math.Abs(near) < 1e18 ? (long)near
        : 0;

    /// <summary>The number with a fraction; not a number for what is none.</summary>
    public double Real => double.TryParse(Text, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    /// <summary>Whether this says yes, also as text.</summary>
    public bool Yes => Element.ValueKind is JsonValueKind.True || Text is "true" or "1";

    private JsonElement Property(string name)
    {
        try
        {
            return Element.TryGetProperty(name, out var value) ? value : default;
        }
        catch (InvalidOperationException)
        {
            // A name with half a surrogate pair is none that is looked for, and the others beside it stay.
            return Element.EnumerateObject().LastOrDefault(property => Bears(property, name)).Value;
        }
    }

    private static bool Bears(JsonProperty property, string name)
    {
        try
        {
            return property.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Half a surrogate pair cannot be kept anywhere: text that has one is as good as none.</summary>
    private string Unescaped()
    {
        try
        {
            var text = Element.GetString() ?? "";
            return text.Contains('\0') ? text.Replace("\0", "") : text;
        }
        catch (InvalidOperationException)
        {
            return "";
        }
    }
}
