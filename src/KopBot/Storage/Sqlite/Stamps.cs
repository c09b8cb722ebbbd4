namespace KopBot.Storage.Sqlite;

/// <summary>Counts the changes of tags. Two tags may share a count: then something is read once more than it had to be.</summary>
internal sealed class Stamps
{
    private readonly long[] _changes = new long[32_768];
    private long _all;

    /// <summary>A mark that holds as long as neither of two tags changes.</summary>
    /// <param name="tag">A tag.</param>
    /// <param name="other">Another one; null when there is only one.</param>
    public Mark Now(string tag, string? other = null) =>
        new(tag, other, Volatile.Read(ref _changes[Place(tag)]) + (other is null ? 0 : Volatile.Read(ref _changes[Place(other)])) + Volatile.Read(ref _all));

    /// <summary>Whether nothing changed since a mark was made.</summary>
    /// <param name="mark">The mark.</param>
    public bool Hold(in Mark mark) => Now(mark.Tag, mark.Other) == mark;

    /// <summary>Changes a tag.</summary>
    /// <param name="tag">The tag.</param>
    public void Change(string tag) => Interlocked.Increment(ref _changes[Place(tag)]);

    /// <summary>Changes every tag.</summary>
    public void ChangeAll() => Interlocked.Increment(ref _all);

    private uint Place(string tag) => (uint)string.GetHashCode(tag, StringComparison.Ordinal) % (uint)_changes.Length;

    /// <summary>The state of one or two tags at a moment.</summary>
    /// <param name="Tag">The tag.</param>
    /// <param name="Other">The other tag.</param>
    /// <param name="Count">Their changes until then; each only grows, so equal sums mean that neither changed.</param>
    internal readonly record struct Mark(string Tag, string? Other, long Count);
}
