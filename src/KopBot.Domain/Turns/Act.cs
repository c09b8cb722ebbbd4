using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>
/// What a dialog does at its end, named by its key <c>submit</c>: it works out values for the last words, and the effects. An act
/// is pure; what it has to know it asks for by <see cref="Needs"/>. Every subclass is found by its <see cref="Name"/>.
/// </summary>
public abstract class Act
{
    private static readonly Dictionary<string, Act> All = typeof(Act).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Act)) && !type.IsAbstract)
        .Select(type => (Act)Activator.CreateInstance(type)!)
        .ToDictionary(act => act.Name, StringComparer.Ordinal);

    /// <summary>The names that exist.</summary>
    public static IEnumerable<string> Names => All.Keys;

    /// <summary>The name in dialog files.</summary>
    public abstract string Name { get; }

    /// <summary>The names that its last words may use beside the answers, checked when dialog files are read.</summary>
    public abstract IReadOnlyList<string> Values { get; }

    /// <summary>The act of that name, or null.</summary>
    /// <param name="submit">The name, with the words that tell it more behind it, such as <c>tiket REG</c>.</param>
    public static Act? Find(string submit) => All.GetValueOrDefault(submit.Split(' ')[0]);

    /// <summary>Whether it is done for the koperasi of the person, who is asked for which one when there are several.</summary>
    public virtual bool ForKoperasi => false;

    /// <summary>What has to be looked up first; asked again with the answers found, so one look-up may follow from another.</summary>
    /// <param name="about">The dialog with its answers.</param>
    public virtual IEnumerable<Lookup> Needs(Case about) => [];

    /// <summary>The values for a review text of the dialog's own.</summary>
    /// <param name="about">The dialog with its answers.</param>
    /// <param name="scope">The values that are there already.</param>
    public virtual Scope Preview(Case about, Scope scope) => scope;

    /// <summary>Why there is nothing to do, said in place of the review, which ends the dialog; null when there is something.</summary>
    /// <param name="about">The answers and the facts.</param>
    public virtual string? Idle(Case about) => null;

    /// <summary>Does it.</summary>
    /// <param name="about">The dialog with its answers.</param>
    /// <param name="scope">The values that are there already; more may be added.</param>
    public abstract Deed Do(Case about, Scope scope);
}

/// <summary>What an act gave.</summary>
/// <param name="Scope">The values for the dialog's last words.</param>
/// <param name="Effects">The changes, in order.</param>
public sealed record Deed(Scope Scope, params IReadOnlyList<Effect> Effects)
{
    /// <summary>Buttons below the last words, before those of the dialogs that come next.</summary>
    public IReadOnlyList<Button> Buttons { get; init; } = [];

    /// <summary>Why it could not be done, to be said before the last question is asked again; null when it was done.</summary>
    public string? Refused { get; init; }

    /// <summary>The question that a refusal opens again; null for the last one.</summary>
    public string? Mend { get; init; }

    /// <summary>The koperasi for which the person speaks from now on; null to leave it as it is.</summary>
    public string? Speaks { get; init; }

    /// <summary>The dialog that takes over instead of the last words, with words to begin with; null for none.</summary>
    public (string Dialog, string Words)? Goes { get; init; }
}

/// <summary>A dialog with its answers, as an act sees it.</summary>
public sealed class Case
{
    private readonly Talk _talk;

    internal Case(Talk talk) => _talk = talk;

    /// <summary>What the bot knows.</summary>
    public Knowledge Knowledge => _talk.Scene.Knowledge;

    /// <summary>What is known of the person, and the answers to the look-ups.</summary>
    public Facts Facts => _talk.Scene.Facts;

    /// <summary>The message that this turn answers.</summary>
    public Incoming Incoming => _talk.Scene.Incoming;

    /// <summary>The dialog.</summary>
    public Dialog Dialog => _talk.Dialog;

    /// <summary>The answered questions in order.</summary>
    public IReadOnlyList<Step> Steps => _talk.Journey.Steps;

    /// <summary>The koperasi for which the person speaks; null when there is none.</summary>
    public ProfilKoperasi? Koperasi => _talk.Koperasi;

    /// <summary>The words behind the act's name in the dialog file.</summary>
    public IReadOnlyList<string> Told => Dialog.Submit.Split(' ')[1..];

    /// <summary>The koperasi and the period of the shared draft; empty without one.</summary>
    public string Periode => _talk.Periode;

    /// <summary>The versions of this very report that were sent, newest first.</summary>
    public IReadOnlyList<Laporan> Sent => _talk.Sent;

    /// <summary>The day that it is at the dinas.</summary>
    public DateOnly Today => _talk.Scene.Today;

    /// <summary>The role that tells most about the person.</summary>
    public string Role => _talk.Scene.Role;

    /// <summary>The canonical value of an answer; null when there is none.</summary>
    /// <param name="question">The question's name.</param>
    public string? Value(string question) => _talk.Answers.Find(question)?.Value;

    /// <summary>The canonical value that an answer had first, before it was changed; null when there is none.</summary>
    /// <param name="question">The question's name.</param>
    public string? First(string question) => _talk.First(question);

    /// <summary>The words of an answer; empty when there is none.</summary>
    /// <param name="question">The question's name.</param>
    public string Raw(string question) => _talk.Answers.Find(question)?.Raw ?? "";

    /// <summary>The sentence of this turn; empty when a button was pressed.</summary>
    public string Sentence => Incoming.Content is Content.Text text ? text.Words : "";

    /// <summary>The person's name, or else the one that the channel shows; empty when there is none.</summary>
    public string Nama => Facts.Person.Name.Length > 0 ? Facts.Person.Name : Incoming.Name;

    /// <summary>A number in an answer; null when there is none.</summary>
    /// <param name="question">The question's name.</param>
    /// <param name="part">The part's name; empty for the whole.</param>
    public decimal? Number(string question, string part = "") =>
        Value(question) is { } value ? Dialog.Find(question)!.Kind.Number(value, part) : null;

    /// <summary>An answer as people read it.</summary>
    /// <param name="step">The answered question.</param>
    public string Shown(Step step) => Reviewing.Shown(_talk, step);

    /// <summary>The regions over which the person's roles reach that may use this dialog, the highest role's first; the dinas' own when there is none.</summary>
    public IReadOnlyList<string> Reach => _talk.Reach;

    /// <summary>The first of <see cref="Reach"/>.</summary>
    public string Wilayah => Reach[0];

    /// <summary>Whether a region lies within any of <see cref="Reach"/>.</summary>
    /// <param name="code">The region's code; empty for the whole country.</param>
    public bool Reaches(string code) => Reach.Any(new Region(code, "", 0).IsIn);

    /// <summary>The answer to a look-up that <see cref="Act.Needs"/> named; null while it is not known.</summary>
    /// <typeparam name="T">The answer's type.</typeparam>
    /// <param name="lookup">The look-up.</param>
    public T? Of<T>(Lookup<T> lookup)
        where T : class => Facts.Of(lookup);

    /// <summary>A number for a ticket that nobody can guess and that is the same when the turn is played again.</summary>
    /// <param name="prefix">The letters before it, such as <c>REG</c>.</param>
    public string Ticket(string prefix) => $"{prefix}-{ButtonData.Mark($"{Incoming.Conversation}|{Incoming.Id}|{prefix}", 7).ToUpperInvariant()}";

    /// <summary>The data of a button that starts a dialog with words.</summary>
    /// <param name="dialog">The dialog's name.</param>
    /// <param name="words">The words that it begins with.</param>
    public static string Starts(string dialog, string words = "") => ButtonData.Start(dialog, words);
}
