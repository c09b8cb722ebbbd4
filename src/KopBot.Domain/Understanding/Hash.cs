namespace KopBot.Domain.Understanding;

/// <summary>A hash that is the same in every run and on every machine, unlike <see cref="string.GetHashCode()"/> (FNV-1a).</summary>
internal static class Hash
{
    private const uint Start = 2166136261;
    private const uint Prime = 16777619;

    internal static int Of(ReadOnlySpan<char> text) => (int)On(Start, text);

    internal static int Of(ReadOnlySpan<char> text, ReadOnlySpan<char> rest) => (int)On(On(Start, text), rest);

    /// <summary>The hash of a text that belongs to a family, so that the word "a" and the ending "a" differ.</summary>
    internal static uint In(char family, ReadOnlySpan<char> text) => Mixed(On((Start ^ family) * Prime, text));

    /// <summary>The same for two texts in this order.</summary>
    internal static uint In(char family, ReadOnlySpan<char> first, ReadOnlySpan<char> second) =>
        Mixed(On((On((Start ^ family) * Prime, first) ^ ' ') * Prime, second));

    private static uint On(uint hash, ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            hash = (hash ^ letter) * Prime;
        }

        return hash;
    }

    private static uint Mixed(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85ebca6b;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35;
        return hash ^ (hash >> 16);
    }
}
