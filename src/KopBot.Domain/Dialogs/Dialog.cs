namespace KopBot.Domain.Dialogs;

/// <summary>
/// A dialog: who may use it, which sentences start it, what it asks and what it says at the end. It is read from one file in
/// <c>dialogs/</c> and knows nothing of who is in the middle of it.
/// </summary>
public sealed record Dialog
{
    /// <summary>The name: the file's name without its ending, such as <c>harga-lpg</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, as it stands on buttons: at most 24 characters.</summary>
    public required string Title { get; init; }

    /// <summary>The kinds of roles that may use it; empty for everyone.</summary>
    public IReadOnlyList<string> For { get; init; } = [];

    /// <summary>Sentences that ask for it; the first ones start it when they are typed as they stand.</summary>
    public IReadOnlyList<string> Start { get; init; } = [];

    /// <summary>
    /// What there is one of: <c>koperasi</c>, <c>periode</c>. Such a dialog writes into a draft that is shared by all who speak for
    /// the koperasi; empty for a dialog that belongs to one conversation.
    /// </summary>
    public IReadOnlyList<string> OnePer { get; init; } = [];

    /// <summary>Whether only the act of another dialog may begin it: no sentence, no command and no button does.</summary>
    public bool Inner { get; init; }

    /// <summary>Whether it is about the person alone, so that it is never held before a group.</summary>
    public bool Private { get; init; }

    /// <summary>The questions in order.</summary>
    public IReadOnlyList<Question> Questions
    {
        get;
        init => (field, Labels) = (value, [.. value.SelectMany(question => question.PlainLabels.Select(label => (question, label)))]);
    } = [];

    /// <summary>Every label of the questions in lower case, in order.</summary>
    internal (Question Question, string Label)[] Labels { get; private init; } = [];

    /// <summary>What is shown before the end, asking for a confirmation; null to end without asking, empty for the plain list of answers.</summary>
    public Template? Review { get; init; }

    /// <summary>The name of the act that is done at the end; empty for a dialog that only says something.</summary>
    public string Submit { get; init; } = "";

    /// <summary>What is said at the end.</summary>
    public required Template Done { get; init; }

    /// <summary>Questions that people ask about it, each with its answer; they are answered whoever asks.</summary>
    public IReadOnlyList<Tanya> Answers { get; init; } = [];

    /// <summary>The dialogs that are offered after the end, by name; those that the person may not use are left out.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    /// <summary>The file and line where it stands, for messages to those who edit it.</summary>
    public string Source { get; init; } = "";

    /// <summary>Whether somebody with these kinds of roles may use it.</summary>
    /// <param name="roles">The kinds of roles; empty for the public.</param>
    public bool IsFor(IEnumerable<string> roles) => For.Count == 0 || For.Contains(Koperasi.RoleKinds.Publik) || roles.Any(For.Contains);

    /// <summary>The question of that name, or null.</summary>
    /// <param name="name">The name.</param>
    public Question? Find(string name) => Questions.FirstOrDefault(question => question.Name == name);
}
