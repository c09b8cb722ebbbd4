using System.Text;
using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Numbers;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Periods;

/// <summary>A text about a date or period as a pattern: N a number, M a month, W a weekday, and the letters of <see cref="PeriodWords"/>.</summary>
internal sealed partial class PeriodScan
{
    private static readonly Dictionary<string, int> Romans = new(StringComparer.Ordinal)
    {
        ["i"] = 1, ["ii"] = 2, ["iii"] = 3, ["iv"] = 4, ["v"] = 5, ["vi"] = 6, ["vii"] = 7, ["viii"] = 8, ["ix"] = 9, ["x"] = 10, ["xi"] = 11, ["xii"] = 12,
    };

    private static readonly Dictionary<string, char> Ones = new(StringComparer.Ordinal) { ["sebulan"] = 'B', ["setahun"] = 'T', ["seminggu"] = 'G', ["sepekan"] = 'G', ["sehari"] = 'h' };

    private readonly StringBuilder _pattern = new();

    /// <summary>Scans a text.</summary>
    public PeriodScan(string text)
    {
        var plain = Time().Replace(Plain.Of(text), " ");
        var cursor = new Cursor(Parts(plain));
        while (!cursor.IsAtEnd)
        {
            Add(cursor);
        }

        Pattern = Sunday().Replace(_pattern.ToString(), "W");
        if (Pattern.Length != _pattern.Length || (Pattern.StartsWith('W') && Days.Count == 0))
        {
            Days.Insert(0, DayOfWeek.Sunday);
        }
    }

    /// <summary>The pattern.</summary>
    public string Pattern { get; }

    /// <summary>The numbers with the digits they were written in (empty for words), in order.</summary>
    public List<(int Value, string Raw)> Numbers { get; } = [];

    /// <summary>The months, in order.</summary>
    public List<int> Months { get; } = [];

    /// <summary>The weekdays, in order.</summary>
    public List<DayOfWeek> Days { get; } = [];

    /// <summary>Whether a word was so misspelt, or so strange, that a careful person would ask.</summary>
    public bool Doubt { get; private set; }

    private static List<Piece> Parts(string plain)
    {
        var pieces = new List<Piece>();
        foreach (var token in Tokens.OfPlain(plain))
        {
            if (token.Kind == TokenKind.Digits)
            {
                pieces.AddRange(Separator().Split(token.Text).Where(part => part.Length > 0)
                    .Select(part => part[0] is '.' or ',' or '\'' ? new Piece(Role.None, 0, part) : new Piece(Role.Figure, 0, part, token.Glued)));
            }
            else
            {
                var taken = token.Kind == TokenKind.Sign || PeriodWords.Knows(token.Text) || Romans.ContainsKey(token.Text) || Ones.ContainsKey(token.Text);
                pieces.AddRange(taken ? [new Piece(Role.None, 0, token.Text, token.Glued)] : Pieces.Of([token]));
            }
        }

        return pieces;
    }

    private void Add(Cursor cursor)
    {
        var piece = cursor.Peek();
        if (piece.Role == Role.Figure)
        {
            cursor.At++;
            Number(int.TryParse(piece.Text, out var figure) ? figure : -1, piece.Text);
        }
        else if (piece.Role != Role.None && ValueGrammar.Read(cursor) is { Main: >= 0 and < 10_000 } value && value.Main == Math.Floor(value.Main))
        {
            Doubt |= value.Doubt;
            Number((int)value.Main, "");
        }
        else
        {
            cursor.At += cursor.Peek() == piece ? 1 : 0;
            Word(piece.Text);
        }
    }

    private void Number(int value, string raw)
    {
        Numbers.Add((value, raw));
        _pattern.Append('N');
    }

    private void Word(string word)
    {
        if (PeriodWords.Month(word) is { } month)
        {
            Months.Add(month);
            _pattern.Append('M');
        }
        else if (PeriodWords.Day(word) is { } day)
        {
            Days.Add((DayOfWeek)day);
            _pattern.Append('W');
        }
        else if (PeriodWords.Letter(word) is { } letter)
        {
            _pattern.Append(letter);
        }
        else if (Ones.TryGetValue(word, out var unit))
        {
            Number(1, "");
            _pattern.Append(unit);
        }
        else if (Romans.TryGetValue(word, out var roman))
        {
            Number(roman, "");
        }
        else
        {
            Other(word);
        }
    }

    private void Other(string word)
    {
        if (word == "tb")
        {
            _pattern.Append("TK");
        }
        else if (word is "/" or "-" or "." && _pattern.Length > 0)
        {
            _pattern.Append(word);
        }
        else if (word.Length > 0 && char.IsLetter(word[0]) && !PeriodWords.IsIdle(word))
        {
            Misspelt(word);
        }
    }

    private void Misspelt(string word)
    {
        var near = PeriodWords.Near(word);
        var stem = word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : "";
        if (PeriodWords.Knows(stem))
        {
            Word(stem);
        }
        else if (near.Count > 0 && near.Select(Meaning).Distinct().Count() == 1)
        {
            Word(near[0]);
        }
        else
        {
            Doubt = true;
        }
    }

    private static string Meaning(string word) => $"{PeriodWords.Month(word)} {PeriodWords.Day(word)} {PeriodWords.Letter(word)}";

    [GeneratedRegex(@"\b(?:jam|jm|pukul|pkl|pk)\b\.?\s*\S.*$|(?<=\bkemarin |\bbesok |\blusa |\bini )(?:pagi|siang|sore|malam|subuh)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Time();

    /// <summary>"minggu, 26 oktober": a week has no date, so it is the Sunday.</summary>
    [GeneratedRegex(@"^h?G(?=t?N)", RegexOptions.CultureInvariant)]
    private static partial Regex Sunday();

    [GeneratedRegex(@"([.,'])", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
