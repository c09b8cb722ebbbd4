using System.Text;
using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Numbers;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Clocks;

/// <summary>What part of the day was named.</summary>
internal enum DayPart
{
    /// <summary>None.</summary>
    None,

    /// <summary>Dini hari, subuh: 1 to 5.</summary>
    Dawn,

    /// <summary>Pagi: 1 to 11.</summary>
    Morning,

    /// <summary>Siang: 10 to 15.</summary>
    Noon,

    /// <summary>Sore: 13 to 18.</summary>
    Afternoon,

    /// <summary>Malam: 18 to 4.</summary>
    Night,

    /// <summary>The English pm.</summary>
    Pm,
}

/// <summary>
/// A text about a time as a pattern: N an hour or minutes, T hours with minutes, H setengah, Q seperempat, + lewat, - kurang, s sampai.
/// </summary>
internal sealed partial class ClockScan
{
    private static readonly Dictionary<string, string> Parts = Speech.Table(
        "Dawn: subuh shubuh dini dinihari", "Morning: pagi esuk isuk baisukan am pg ejing enjing", "Noon: siang awan beurang tengahari kasiangan",
        "Afternoon: sore petang sonten kamarian sre", "Night: malam bengi peuting malem mlm dalu mlem wengi", "Pm: pm");

    private static readonly Dictionary<string, string> Letters = Speech.Table(
        "H: setengah stgh stengah stngah setgh setenga setngah satengah", "Q: seperempat sprempat seprapat", "+: lewat lebih lwt punjul liwat", "-: kurang krg kirang",
        "s: sampai sd smp sampe hingga", "j: jam pukul pkl jm pk j jem", "m: menit mnt min menitan", "7: wib", "8: wita", "9: wit");

    private static readonly HashSet<string> Idle = ["waktu", "indonesia", "tepat", "teng", "di", "pada", "besok", "nanti", "hari", "ini", "mulai", "dari", "tadi", "bagian", "barat", "setempat", "dan", "kemarin", "pas", "bbwi"];

    private readonly StringBuilder _pattern = new();
    private int _jam = -1;

    /// <summary>Scans a text.</summary>
    public ClockScan(string text)
    {
        var plain = Plain.Of(text);
        plain = Midnight().Replace(plain, "jam 12 malam");
        plain = Noon().Replace(plain, "jam 12 siang");
        foreach (var token in Tokens.OfPlain(Colon().Replace(plain, "$1.$2")))
        {
            Add(token);
        }

        Flush();
        var spanned = _pattern.ToString();
        Pattern = _jam > 0 && !spanned.Contains('+', StringComparison.Ordinal) || spanned.Contains('m', StringComparison.Ordinal) ? "" : spanned;
    }

    /// <summary>The pattern; empty when the text is a duration.</summary>
    public string Pattern { get; }

    /// <summary>The numbers, in order; hours and minutes of a T are two.</summary>
    public List<(int Value, string Raw)> Numbers { get; } = [];

    /// <summary>The part of the day.</summary>
    public DayPart Part { get; private set; }

    /// <summary>The offset of the zone named; null when none was.</summary>
    public int? Zone { get; private set; }

    /// <summary>Whether something strange was said.</summary>
    public bool Doubt { get; private set; }

    private List<Token> Spelled { get; } = [];

    private void Add(Token token)
    {
        if (token.Kind == TokenKind.Digits)
        {
            Flush();
            Digits(token.Text);
        }
        else if (token.IsSign("-") && _pattern.Length > 0)
        {
            Flush();
            _pattern.Append('s');
        }
        else if (token.Kind == TokenKind.Word)
        {
            Word(token);
        }
    }

    private void Digits(string text)
    {
        var parts = text.Split('.', ',');
        if (parts.Length > 3 || parts.Any(part => part.Length > 4))
        {
            Doubt = true;
            _pattern.Append('?');
            return;
        }

        Numbers.AddRange(parts.Take(2).Select(part => (part.Length == 0 ? -1 : int.Parse(part, null), part)));
        _pattern.Append(parts.Length == 1 ? 'N' : 'T');
    }

    private void Word(Token token)
    {
        if (Parts.TryGetValue(token.Text, out var part))
        {
            Doubt |= Part != DayPart.None && Part != Enum.Parse<DayPart>(part);
            Part = Enum.Parse<DayPart>(part);
        }
        else if (Letters.TryGetValue(token.Text, out var letter))
        {
            Flush();
            Letter(letter[0]);
        }
        else if (NumberWords.All.ContainsKey(token.Text) || Compound.Split(token.Text) is not null)
        {
            Spelled.Add(token);
        }
        else
        {
            Flush();
            Doubt |= !Idle.Contains(token.Text) && !Speech.IsIdle(token.Text);
        }
    }

    private void Letter(char letter)
    {
        switch (letter)
        {
            case '7' or '8' or '9':
                Zone = letter - '0';
                break;
            case 'j':
                _jam = _jam < 0 ? _pattern.Length : _jam;
                break;
            case 'm' when _pattern.ToString() is not "N":
                break;
            default:
                _pattern.Append(letter);
                break;
        }
    }

    /// <summary>Turns the number words gathered so far into one number.</summary>
    private void Flush()
    {
        if (Spelled.Count == 0)
        {
            return;
        }

        var cursor = new Cursor(Pieces.Of(Spelled));
        Spelled.Clear();
        if (ValueGrammar.Read(cursor) is { Main: >= 0 and < 10_000 } value && value.Main == Math.Floor(value.Main) && cursor.IsAtEnd)
        {
            Doubt |= value.Doubt || value.About;
            Numbers.Add(((int)value.Main, ""));
            _pattern.Append('N');
        }
        else
        {
            Doubt = true;
            _pattern.Append('?');
        }
    }

    [GeneratedRegex(@"\b(?:jam\s+)?tengah\s*malam\b", RegexOptions.CultureInvariant)]
    private static partial Regex Midnight();

    [GeneratedRegex(@"\b(?:jam\s+)?tengah\s*hari\b", RegexOptions.CultureInvariant)]
    private static partial Regex Noon();

    [GeneratedRegex(@"(\d{1,2})\s?:\s?(\d{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Colon();
}
