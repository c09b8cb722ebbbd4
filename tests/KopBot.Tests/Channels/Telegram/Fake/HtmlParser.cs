using System.Globalization;
using System.Text;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>Words whose formatting the server does not understand.</summary>
public sealed class UnreadableFormat(string what) : Exception("can't parse entities: " + what);

/// <summary>Reads the HTML of Telegram the way its server does, errors with their places included.</summary>
public sealed class HtmlParser
{
    private static readonly Dictionary<string, string> Types = new()
    {
        ["b"] = "bold", ["strong"] = "bold", ["i"] = "italic", ["em"] = "italic", ["u"] = "underline", ["ins"] = "underline",
        ["s"] = "strikethrough", ["strike"] = "strikethrough", ["del"] = "strikethrough", ["span"] = "spoiler", ["tg-spoiler"] = "spoiler",
        ["a"] = "text_link", ["code"] = "code", ["pre"] = "pre", ["blockquote"] = "blockquote", ["tg-emoji"] = "custom_emoji",
        ["tg-time"] = "date_time",
    };

    private readonly string _html;
    private readonly StringBuilder _text;
    private readonly List<Entity> _entities = [];
    private readonly Stack<(string Tag, int From)> _open = [];
    private int _at;

    private HtmlParser(string html)
    {
        _html = html;
        _text = new(html.Length);
    }

    /// <summary>The words without tags, and where the tags were.</summary>
    /// <exception cref="UnreadableFormat">The server would refuse it.</exception>
    public static (string Text, IReadOnlyList<Entity> Entities) Parse(string html) =>
        html.AsSpan().ContainsAny('<', '&') ? new HtmlParser(html).Parse() : (html, []);

    private (string Text, IReadOnlyList<Entity> Entities) Parse()
    {
        while (_at < _html.Length)
        {
            if (_html[_at] is '&')
            {
                Unescape(_text);
            }
            else if (_html[_at] is not '<')
            {
                _text.Append(_html[_at++]);
            }
            else if (_at + 1 < _html.Length && _html[_at + 1] is '/')
            {
                Close();
            }
            else
            {
                Open();
            }
        }

        return _open.Count > 0 ? throw new UnreadableFormat($"Can't find end tag corresponding to start tag \"{_open.Peek().Tag}\"")
            : HasLoneSurrogate() ? throw new UnreadableFormat("Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units")
            : (_text.ToString(), [.. _entities.OrderBy(one => one.Offset).ThenByDescending(one => one.Length)]);
    }

    private void Open()
    {
        var begin = _at++;
        var name = Name();
        if (Here is '\0')
        {
            throw Unclosed(name, begin);
        }

        if (!Types.ContainsKey(name))
        {
            throw new UnreadableFormat($"Unsupported start tag \"{name}\" at byte offset {Bytes(begin)}");
        }

        while (Here is not '>')
        {
            Blanks();
            if (Here is '\0')
            {
                throw Unclosed(name, begin);
            }

            if (Here is not '>')
            {
                Attribute(name, begin);
            }
        }

        _at++;
        _open.Push((name, _text.Length));
    }

    private void Attribute(string tag, int begin)
    {
        var from = _at;
        while (Here is not ('\0' or '=' or '>' or '/' or '"' or '\'') && !char.IsWhiteSpace(Here))
        {
            _at++;
        }

        if (_at == from)
        {
            throw new UnreadableFormat($"Empty attribute name in the tag \"{tag}\" at byte offset {Bytes(begin)}");
        }

        Blanks();
        if (Here is not '=')
        {
            return;
        }

        _at++;
        Blanks();
        var quote = Here;
        if (quote is '\0')
        {
            throw Unclosed(tag, begin);
        }

        if (quote is not ('"' or '\''))
        {
            Token();
            return;
        }

        _at = _html.IndexOf(quote, _at + 1) + 1;
        if (_at is 0)
        {
            throw Unclosed(tag, begin);
        }
    }

    private void Token()
    {
        var from = _at;
        while (char.IsAsciiLetterOrDigit(Here) || Here is '.' or '-')
        {
            _at++;
        }

        if (!char.IsWhiteSpace(Here) && Here is not '>')
        {
            throw new UnreadableFormat($"Unexpected end of name token at byte offset {Bytes(from)}");
        }
    }

    private void Close()
    {
        var begin = _at;
        _at += 2;
        var name = Name();
        Blanks();
        if (Here is not '>' || _open.Count is 0)
        {
            throw new UnreadableFormat($"Unexpected end tag at byte offset {Bytes(begin)}");
        }

        _at++;
        var (tag, from) = _open.Pop();
        if (name is not "" && name != tag)
        {
            throw new UnreadableFormat($"Unmatched end tag at byte offset {Bytes(begin)}, expected \"</{tag}>\", found \"</{name}>\"");
        }

        if (_text.Length > from)
        {
            _entities.Add(new(Types[tag], from, _text.Length - from));
        }
    }

    private void Unescape(StringBuilder text)
    {
        var end = _at + 1;
        while (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || (_html[end] is '#' && end == _at + 1)))
        {
            end++;
        }

        var name = _html[(_at + 1)..end];
        var code = name switch { "lt" => '<', "gt" => '>', "amp" => '&', "quot" => '"', _ => CodeOf(name) };
        if (code is 0)
        {
            text.Append(_html[_at++]);
            return;
        }

        _at = end < _html.Length && _html[end] is ';' ? end + 1 : end;
        text.Append(code > 0xFFFF ? char.ConvertFromUtf32(code) : ((char)code).ToString());
    }

    private static int CodeOf(string name)
    {
        var hex = name.StartsWith("#x", StringComparison.Ordinal);
        var known = hex ? int.TryParse(name.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            : int.TryParse(name.StartsWith('#') ? name.AsSpan(1) : [], NumberStyles.None, CultureInfo.InvariantCulture, out code);
        return known && code < 0x10FFFF ? code : 0;
    }

    private char Here => _at < _html.Length ? _html[_at] : '\0';

    private string Name()
    {
        var from = _at;
        while (Here is not ('\0' or '>' or '<') && !char.IsWhiteSpace(Here))
        {
            _at++;
        }

        return _html[from.._at].ToLowerInvariant();
    }

    private void Blanks()
    {
        while (char.IsWhiteSpace(Here))
        {
            _at++;
        }
    }

    private bool HasLoneSurrogate()
    {
        for (var at = 0; at < _text.Length; at++)
        {
            if (char.IsHighSurrogate(_text[at]) && at + 1 < _text.Length && char.IsLowSurrogate(_text[at + 1]))
            {
                at++;
            }
            else if (char.IsSurrogate(_text[at]))
            {
                return true;
            }
        }

        return false;
    }

    private int Bytes(int index) => Encoding.UTF8.GetByteCount(_html.AsSpan(0, index));

    private UnreadableFormat Unclosed(string tag, int begin) => new($"Unclosed start tag \"{tag}\" at byte offset {Bytes(begin)}");
}
