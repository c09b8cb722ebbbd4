using System.Text;

namespace KopBot.Domain.Dialogs;

/// <summary>
/// A text with names in braces: <c>{periode}</c> is the value, <c>{#het}…{/het}</c> stands once when there is a value and once per
/// item of a list, <c>{^het}…{/het}</c> stands when there is none. A name without a value shows as <c>-</c>.
/// </summary>
public sealed class Template
{
    private readonly IReadOnlyList<Part> _parts;

    private Template(string source, IReadOnlyList<Part> parts) => (Source, _parts) = (source, parts);

    /// <summary>The text as it was written.</summary>
    public string Source { get; }

    /// <summary>Every name that the text uses, sections among them.</summary>
    public IEnumerable<string> Names => _parts.SelectMany(part => part.Names);

    /// <summary>Reads a template.</summary>
    /// <param name="source">The text.</param>
    /// <exception cref="FormatException">A brace or a section is not closed; the message says which.</exception>
    public static Template Parse(string source)
    {
        var at = 0;
        return new(source, Parts(source, ref at, ""));
    }

    /// <summary>The text with the values of a scope.</summary>
    /// <param name="scope">The values.</param>
    public string Fill(Scope scope)
    {
        var text = new StringBuilder();
        foreach (var part in _parts)
        {
            part.Write(text, scope);
        }

        return text.ToString().Trim();
    }

    private static List<Part> Parts(string source, ref int at, string section)
    {
        var parts = new List<Part>();
        while (at < source.Length)
        {
            var open = source.IndexOf('{', at);
            parts.Add(new Plain(source[at..(open < 0 ? source.Length : open)]));
            if (open < 0)
            {
                at = source.Length;
                break;
            }

            var close = source.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"Kurung {{ tidak ditutup pada \"{source[open..Math.Min(source.Length, open + 20)]}\"");
            }

            var name = source[(open + 1)..close];
            at = close + 1;
            if (name.StartsWith('/'))
            {
                return name[1..] == section ? parts : throw new FormatException($"{{{name}}} tidak cocok dengan bagian yang terbuka \"{section}\"");
            }

            parts.Add(name.Length > 0 && name[0] is '#' or '^'
                ? new Section(name[1..], name[0] == '#', Parts(source, ref at, name[1..]))
                : new Value(name));
        }

        return section.Length == 0 ? parts : throw new FormatException($"Bagian {{#{section}}} tidak ditutup dengan {{/{section}}}");
    }

    private abstract record Part
    {
        public virtual IEnumerable<string> Names => [];

        public abstract void Write(StringBuilder text, Scope scope);
    }

    private sealed record Plain(string Text) : Part
    {
        public override void Write(StringBuilder text, Scope scope) => text.Append(Text);
    }

    private sealed record Value(string Name) : Part
    {
        public override IEnumerable<string> Names => [Name];

        public override void Write(StringBuilder text, Scope scope) => text.Append(scope.Find(Name)?.Shown ?? "-");
    }

    private sealed record Section(string Name, bool Positive, List<Part> Inner) : Part
    {
        public override IEnumerable<string> Names => Inner.SelectMany(part => part.Names).Prepend(Name);

        public override void Write(StringBuilder text, Scope scope)
        {
            var value = scope.Find(Name)?.Raw;
            var there = value is not (null or false or System.Collections.ICollection { Count: 0 });
            if (there != Positive)
            {
                return;
            }

            foreach (var inside in Positive && value is IReadOnlyList<Scope> items ? items : [scope])
            {
                Inner.ForEach(part => part.Write(text, inside));
            }
        }
    }
}
