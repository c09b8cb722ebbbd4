using System.Reflection;
using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>
/// A value that a dialog file may name and that is worked out in C#, because it is cleverer than a comparison: the month whose
/// report is open, the members that there should be now. Every subclass is found by its <see cref="Name"/>.
/// </summary>
internal abstract class NamedValue
{
    private static readonly Dictionary<string, NamedValue> All = typeof(NamedValue).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(NamedValue)) && !type.IsAbstract)
        .Select(type => (NamedValue)Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public, null, null, null)!)
        .ToDictionary(value => value.Name, StringComparer.Ordinal);

    /// <summary>The name in dialog files, such as <c>bulan terbuka</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The names that exist.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The value of that name, or null.</summary>
    public static NamedValue? Find(ReadOnlySpan<char> name) => All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var value) ? value : null;

    /// <summary>The canonical value for a question; null when there is none at the moment.</summary>
    public abstract string? For(Talk talk, Question question);

    /// <summary>The answers that a question with <c>choices:</c> of this name offers.</summary>
    public virtual IReadOnlyList<Choice> Choices(Talk talk) => [];

    /// <summary>The value, or a part of it, for a rule or a text.</summary>
    public virtual Named? Of(Talk talk, string part) => null;
}

/// <summary>What the last report said to the same question.</summary>
internal sealed class LaporanLalu : NamedValue
{
    public override string Name => "laporan lalu";

    public override string? For(Talk talk, Question question) => talk.Past.Count == 0 ? null : Talk.Answer(talk.Past[0], question.Name)?.Value;
}

/// <summary>The month whose report is due: the one before this month.</summary>
internal sealed class BulanTerbuka : NamedValue
{
    public override string Name => "bulan terbuka";

    public override string? For(Talk talk, Question question) => $"{talk.Scene.Today.AddMonths(-1):yyyy-MM}";
}
