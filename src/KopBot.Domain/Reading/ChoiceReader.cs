using KopBot.Domain.Dialogs;
using KopBot.Domain.Reading.Numbers;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Reads one of the answers on offer: its number, its value, its label, the beginning or a misspelling of the label.</summary>
public static class ChoiceReader
{
    private static readonly HashSet<string> Before = ["pilih", "pilihan", "nomor", "no", "nomer", "opsi", "yang", "ke", "saya", "sy", "jawab", "angka", "pak", "bu", "aja", "saja", "ya", "min", "kak", "dong", "deh", "itu"];

    /// <summary>Reads the value of one choice.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="choices">The choices in the order shown, numbered from 1.</param>
    public static Reading<string> Read(string words, IReadOnlyList<Choice> choices)
    {
        if (words.Length > Plain.Longest || choices.Count == 0)
        {
            return Help(choices);
        }

        var typed = Key(words);
        if (choices.FirstOrDefault(choice => Key(choice.Label) == typed || Key(choice.Value) == typed) is { } exact)
        {
            return new Reading<string>.Ok(exact.Value);
        }

        if (Number(words) is { } number)
        {
            return number >= 1 && number <= choices.Count ? new Reading<string>.Ok(choices[number - 1].Value) : Help(choices);
        }

        var core = string.Join(' ', Tokens.Of(words).Where(token => token.Kind != TokenKind.Sign && !Before.Contains(token.Text)).Select(token => token.Text));
        return core.Length == 0 ? Help(choices) : Like(core, choices);
    }

    /// <summary>Whether the words are exactly a label or value.</summary>
    internal static bool IsExact(string words, IReadOnlyList<Choice> choices) =>
        choices.Any(choice => Key(choice.Label) == Key(words) || Key(choice.Value) == Key(words));

    /// <summary>The number that a short answer is: <c>2</c>, <c>nomor dua</c>, <c>yang ketiga</c>, <c>b</c>; null when it is none.</summary>
    internal static int? Number(string words)
    {
        var tokens = Tokens.Of(words).Where(token => token.Kind != TokenKind.Sign && !Before.Contains(token.Text)).ToList();
        if (tokens is [{ Kind: TokenKind.Word, Text: [>= 'a' and <= 'j'] } letter])
        {
            return letter.Text[0] - 'a' + 1;
        }

        var cursor = new Cursor(Pieces.Of(tokens));
        return ValueGrammar.Read(cursor) is { Main: >= 0 and < 1000, Doubt: false } value && cursor.IsAtEnd && value.Main == Math.Floor(value.Main) ? (int)value.Main : null;
    }

    private static Reading<string> Like(string typed, IReadOnlyList<Choice> choices)
    {
        var starts = choices.Where(choice => typed.Length > 2 && Key(choice.Label).Split(' ').Any(word => word.StartsWith(typed, StringComparison.Ordinal))
            || Key(choice.Label).StartsWith(typed + " ", StringComparison.Ordinal) || Key(choice.Label) == typed).ToList();
        var within = choices.Where(choice => (" " + typed + " ").Contains(" " + Key(choice.Label) + " ", StringComparison.Ordinal)).ToList();
        var near = choices.Where(choice => Near(typed, Key(choice.Label)) || Near(typed, Key(choice.Value))
            || Key(choice.Label).Split(' ').Any(word => word.Length > 3 && Near(typed, word))).ToList();
        var found = starts.Count > 0 ? starts : within.Count > 0 ? within : near;
        var partly = starts.Count == 0 && within.Count > 0;
        return found.Count switch
        {
            0 => Help(choices),
            1 when !partly => new Reading<string>.Ok(found[0].Value),
            _ => new Reading<string>.Ask([.. found.Select(choice => choice.Value)]),
        };
    }

    private static bool Near(string typed, string label) => Spelling.Distance(typed, label, 2) <= Spelling.Allowed(Math.Min(typed.Length, label.Length));

    private static string Key(string text) => string.Join(' ', Tokens.Of(text).Where(token => token.Kind != TokenKind.Sign || token.Text == "%").Select(token => token.Text));

    private static Reading<string>.No Help(IReadOnlyList<Choice> choices) => new(choices.Count == 0
        ? "Belum ada pilihan untuk pertanyaan ini."
        : $"Mohon tulis nomor atau nama pilihannya, misalnya 1 untuk {choices[0].Label}.");
}
