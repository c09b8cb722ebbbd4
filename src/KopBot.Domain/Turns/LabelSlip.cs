namespace KopBot.Domain.Turns;

/// <summary>Finds a label at the beginning of a piece although a letter of it slipped: "wajb 460rb", "biaya oprasional 150rb".</summary>
internal static class LabelSlip
{
    private const int Shortest = 5;

    /// <summary>How long the label is as it stands at the beginning of the piece; -1 when it does not stand there.</summary>
    /// <param name="piece">The piece in lower case.</param>
    /// <param name="label">The label in lower case.</param>
    public static int Length(string piece, string label)
    {
        var at = 0;
        foreach (var range in label.AsSpan().Split(' '))
        {
            var word = label.AsSpan(range);
            while (at < piece.Length && piece[at] == ' ')
            {
                at++;
            }

            var end = at;
            while (end < piece.Length && char.IsLetter(piece[end]))
            {
                end++;
            }

            if (!IsMeant(piece.AsSpan(at, end - at), word))
            {
                return -1;
            }

            at = end;
        }

        return at;
    }

    // A changed letter makes another word sooner than a lost, a doubled or two swapped ones.
    private static bool IsMeant(ReadOnlySpan<char> written, ReadOnlySpan<char> word)
    {
        if (written.SequenceEqual(word))
        {
            return true;
        }

        var same = written.CommonPrefixLength(word);
        return word.Length >= Shortest && same > 0 && (written.Length - word.Length) switch
        {
            -1 => written[same..].SequenceEqual(word[(same + 1)..]),
            1 => written[(same + 1)..].SequenceEqual(word[same..]),
            0 => written[(same + 1)..].SequenceEqual(word[(same + 1)..])
                ? word.Length > Shortest
                : written.Length > same + 1 && written[same] == word[same + 1] && written[same + 1] == word[same] && written[(same + 2)..].SequenceEqual(word[(same + 2)..]),
            _ => false,
        };
    }
}
