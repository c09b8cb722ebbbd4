using System.Globalization;
using System.Text;

namespace KopBot.Demo;

/// <summary>Numbers that look thrown but follow from a koperasi and a name alone, the same on every machine.</summary>
/// <param name="nomor">The koperasi's number.</param>
/// <param name="name">What the numbers are for.</param>
internal sealed class Dice(long nomor, string name)
{
    private ulong _state = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{nomor}/{name}"))
        .Aggregate(14695981039346656037UL, (hash, unit) => (hash ^ unit) * 1099511628211UL);

    /// <summary>The next number from 0 up to, but without, <paramref name="limit"/>.</summary>
    /// <param name="limit">The limit, at least 1.</param>
    public int Below(int limit)
    {
        _state += 0x9E3779B97F4A7C15UL;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
    }
}
