using System.Globalization;
using System.Text.RegularExpressions;

namespace KopBot.Domain.Dialogs;

/// <summary>Reads the conditions of dialog files by precedence climbing.</summary>
internal sealed partial class RuleParser
{
    private static readonly string[][] Levels =
        [["or"], ["and"], ["=", "!=", "<", "<=", ">", ">=", "has"], ["+", "-"], ["*", "/"]];

    private readonly string _source;
    private readonly List<string> _tokens;
    private readonly List<string> _names = [];
    private int _at;

    public RuleParser(string source)
    {
        _source = source;
        _tokens = [.. Token().Matches(source).Select(match => match.Value)];
        var rest = Token().Replace(source, "").Trim();
        if (rest.Length > 0)
        {
            throw new FormatException($"\"{rest}\" tidak dikenal dalam syarat \"{source}\"");
        }
    }

    private string Next => _at < _tokens.Count ? _tokens[_at] : "";

    public Rule Parse()
    {
        var eval = Level(0);
        return Next.Length == 0 ? new(_source, _names, eval) : throw Wrong();
    }

    private Func<Scope, object?> Level(int level)
    {
        if (level == Levels.Length)
        {
            return Single();
        }

        var left = Level(level + 1);
        while (Levels[level].Contains(Next))
        {
            var sign = _tokens[_at++];
            left = Rule.Join(sign, left, Level(level + 1));
        }

        return left;
    }

    private Func<Scope, object?> Single()
    {
        var token = Next;
        _at++;
        switch (token)
        {
            case "(":
                var inner = Level(0);
                return _tokens.ElementAtOrDefault(_at++) == ")" ? inner : throw Wrong();
            case "not":
                var denied = Level(2);
                return scope => Rule.Truth(denied(scope) is not true);
            case "known":
                var name = Name(_tokens.ElementAtOrDefault(_at++) ?? "");
                return scope => Rule.Truth(scope.Find(name) is not null);
            case ['\'', ..]:
                var text = token[1..^1];
                return _ => text;
            case [>= '0' and <= '9', ..]:
                object number = decimal.Parse(token, CultureInfo.InvariantCulture);
                return _ => number;
            default:
                var used = Name(token);
                var bare = _at > 1 && _tokens[_at - 2] == "has";
                return bare ? _ => used : scope => scope.Find(used)?.Raw;
        }
    }

    private string Name(string token)
    {
        if (token.Length == 0 || !char.IsLetter(token[0]))
        {
            throw Wrong();
        }

        if (_at < 2 || _tokens[_at - 2] != "has")
        {
            _names.Add(token);
        }

        return token;
    }

    private FormatException Wrong() => new($"Syarat \"{_source}\" tidak dapat dibaca di dekat \"{_tokens.ElementAtOrDefault(Math.Max(0, _at - 1))}\"");

    [GeneratedRegex(@"'[^']*'|[A-Za-z_][\w.\-]*|\d+(\.\d+)?|<=|>=|!=|[=<>()+\-*/]")]
    private static partial Regex Token();
}
