namespace KopBot.Domain.Dialogs;

/// <summary>A value as rules see it and as people read it.</summary>
public sealed class Named
{
    // Most values are only compared, so their text is not written before somebody reads it.
    private readonly Func<string>? _show;
    private string? _shown;

    /// <summary>Makes a value whose text is there already.</summary>
    /// <param name="raw">A <see cref="decimal"/>, a <see cref="string"/>, a <see cref="bool"/>, or a list of scopes.</param>
    /// <param name="shown">The text for people.</param>
    public Named(object raw, string shown) => (Raw, _shown) = (raw, shown);

    /// <summary>Makes a value whose text is written when somebody reads it.</summary>
    /// <param name="raw">A <see cref="decimal"/>, a <see cref="string"/>, a <see cref="bool"/>, or a list of scopes.</param>
    /// <param name="show">Writes the text for people.</param>
    public Named(object raw, Func<string> show) => (Raw, _show) = (raw, show);

    private Named(IReadOnlyList<string> words) => Raw = words;

    /// <summary>A <see cref="decimal"/>, a <see cref="string"/>, a <see cref="bool"/>, or a list of scopes or words.</summary>
    public object Raw { get; }

    /// <summary>The text for people.</summary>
    public string Shown => _shown ??= _show is { } show ? show() : string.Join(", ", (IReadOnlyList<string>)Raw);

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    public static Named Text(string text) => new(text, text);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="shown">How people read it.</param>
    public static Named Number(decimal number, string shown) => new(number, shown);

    /// <summary>Something that is so, or not.</summary>
    /// <param name="so">Whether it is so.</param>
    public static Named Flag(bool so) => new(so, so ? "ya" : "tidak");

    /// <summary>A list, for a section of a template.</summary>
    /// <param name="items">The items.</param>
    public static Named List(IEnumerable<Scope> items) => new(items.ToList(), "");

    /// <summary>Several words, for the operator <c>has</c>.</summary>
    /// <param name="words">The words.</param>
    public static Named Words(IReadOnlyList<string> words) => new(words);
}

/// <summary>The names that rules and templates may use, and their values. A name that is unknown has no value.</summary>
public sealed class Scope
{
    private readonly Dictionary<string, Named> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<string, Named?>> _later = new(StringComparer.Ordinal);
    private readonly Func<string, Named?> _outer;

    /// <summary>Makes a scope without names.</summary>
    public Scope()
        : this(_ => null)
    {
    }

    /// <summary>Makes a scope that looks elsewhere for the names that it does not have itself.</summary>
    /// <param name="outer">Gives the value of a name, or null; it is not asked again for what it gave once.</param>
    public Scope(Func<string, Named?> outer) => _outer = outer;

    /// <summary>Sets a name, replacing what it had.</summary>
    /// <param name="name">The name, such as <c>lalu.simpanan_pokok</c>.</param>
    /// <param name="value">The value; null leaves the name without one.</param>
    public Scope With(string name, Named? value)
    {
        if (value is null)
        {
            _values.Remove(name);
            _later.Remove(name);
        }
        else
        {
            _values[name] = value;
        }

        return this;
    }

    /// <summary>Sets a name to a text.</summary>
    /// <param name="name">The name.</param>
    /// <param name="text">The text; null or empty leaves the name without a value.</param>
    public Scope With(string name, string? text) => With(name, string.IsNullOrEmpty(text) ? null : Named.Text(text));

    /// <summary>Sets a name and its parts (<c>name.part</c>), which are worked out when somebody reads them.</summary>
    /// <param name="name">The name.</param>
    /// <param name="part">Gives the value of a part, of the whole for the empty one; null for a part that it does not have.</param>
    public Scope With(string name, Func<string, Named?> part)
    {
        _values.Remove(name);
        _later[name] = part;
        return this;
    }

    /// <summary>The value of a name; null when it has none.</summary>
    /// <param name="name">The name.</param>
    public Named? Find(string name)
    {
        if (_values.TryGetValue(name, out var known))
        {
            return known;
        }

        var dot = name.IndexOf('.');
        var whole = dot < 0 ? name.AsSpan() : name.AsSpan(0, dot);
        var found = (_later.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(whole, out var later) ? later(dot < 0 ? "" : name[(dot + 1)..]) : null) ?? _outer(name);
        if (found is not null)
        {
            _values[name] = found;
        }

        return found;
    }
}
