namespace KopBot.Domain.Reading.Words;

/// <summary>How far two spellings are apart.</summary>
internal static class Spelling
{
    /// <summary>
    /// The number of letters added, left out, changed or swapped with their neighbour between two words; anything over
    /// <paramref name="most"/> comes back as <paramref name="most"/> + 1.
    /// </summary>
    public static int Distance(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > 60 || other.Length > 60)
        {
            return one == other ? 0 : most + 1;
        }

        Span<int> rows = stackalloc int[3 * 62];
        var before = rows[..62];
        var last = rows[62..124];
        var row = rows[124..];
        for (var j = 0; j <= other.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            if (Fill(one, other, i, before, last, row) > most)
            {
                return most + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return Math.Min(last[other.Length], most + 1);
    }

    /// <summary>How many letters may differ in a word of this length before it is another word.</summary>
    public static int Allowed(int length) => length < 4 ? 0 : length < 7 ? 1 : 2;

    private static int Fill(string one, string other, int i, Span<int> before, Span<int> last, Span<int> row)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j <= other.Length; j++)
        {
            var same = one[i - 1] == other[j - 1] ? 0 : 1;
            var cost = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + same);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
            {
                cost = Math.Min(cost, before[j - 2] + 1);
            }

            row[j] = cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
