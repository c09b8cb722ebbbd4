namespace KopBot.Domain.Reading.Numbers;

/// <summary>Number words written together: <c>duaratus</c>, <c>limapuluh</c>, <c>sejuta</c>, <c>sepuluhribu</c>.</summary>
internal static class Compound
{
    private const int LongestWord = 11;

    private static readonly Dictionary<string, string> Fused = new(StringComparer.Ordinal) { ["satus"] = "seratus", ["sewu"] = "seribu", ["semilyar"] = "semiliar" };

    /// <summary>The pieces of a compound, one for a plain number word; null when a rest is left.</summary>
    public static List<Piece>? Split(string word)
    {
        word = Fused.GetValueOrDefault(word, word);
        if (word.Length is < 2 or > 80)
        {
            return null;
        }

        var failed = new HashSet<int>();
        var pieces = new List<Piece>();
        return Rest(word, 0, pieces, failed) && (pieces.Count > 1 || pieces[0].Role != Role.One) ? pieces : null;
    }

    private static bool Rest(string word, int start, List<Piece> pieces, HashSet<int> failed)
    {
        if (start == word.Length)
        {
            return true;
        }

        for (var length = Math.Min(LongestWord, word.Length - start); length > 1 && !failed.Contains(start); length--)
        {
            if (Part(word, start, length, pieces) is { } piece)
            {
                pieces.Add(piece);
                if (Rest(word, start + length + (piece.About ? 2 : 0), pieces, failed))
                {
                    return true;
                }

                pieces.RemoveAt(pieces.Count - 1);
            }
        }

        failed.Add(start);
        return false;
    }

    private static Piece? Part(string word, int start, int length, List<Piece> before)
    {
        var text = word.Substring(start, length);
        if (!NumberWords.All.TryGetValue(text, out var found) || found.Role is Role.Slang or Role.DoubtfulSlang or Role.Ordinal)
        {
            return null;
        }

        var needsHead = found.Role is Role.Ten or Role.Teen or Role.Hundred or Role.Magnitude or Role.Quarter;
        var afterSe = before.Count > 0 && before[^1].Role == Role.One;
        if ((needsHead && before.Count == 0 && length < word.Length) || (afterSe && !needsHead))
        {
            return null;
        }

        var about = needsHead && start + length + 2 == word.Length && word.EndsWith("an", StringComparison.Ordinal);
        return new Piece(found.Role, found.Value, text, before.Count > 0, About: about);
    }
}
