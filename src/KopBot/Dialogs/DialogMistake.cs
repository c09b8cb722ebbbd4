namespace KopBot.Dialogs;

/// <summary>A mistake in a file that the dinas edits: where it is, what is wrong, and what helps. It stops the start.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="What">What is wrong, in Indonesian.</param>
/// <param name="Cure">What helps, in Indonesian.</param>
public sealed record DialogMistake(string File, long Line, string What, string Cure)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}: {What} {Cure}";
}

/// <summary>The dialog files cannot be used as they are.</summary>
/// <param name="mistakes">All mistakes that were found.</param>
public sealed class DialogException(IReadOnlyList<DialogMistake> mistakes) : Exception(string.Join(Environment.NewLine, mistakes))
{
    /// <summary>All mistakes that were found.</summary>
    public IReadOnlyList<DialogMistake> Mistakes { get; } = mistakes;
}
