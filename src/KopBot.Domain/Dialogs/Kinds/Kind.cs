using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>
/// A kind of answer: it reads words into a value, shows a value, and says which numbers are in it.
/// A value is kept as text in one canonical, culture-free form (<c>2500000</c>, <c>L=5;P=7</c>, <c>2025-09</c>), so that the
/// log of answers needs no types and survives a changed dialog file. Every subclass is found by its <see cref="Name"/>.
/// </summary>
public abstract class Kind
{
    /// <summary>The name used in dialog files, such as <c>rupiah</c>.</summary>
    public abstract string Name { get; }

    /// <summary>An answer that people would really type, used in help texts and by the tests.</summary>
    public abstract string Example { get; }

    /// <summary>An example that fits the day on which it is shown.</summary>
    public virtual string ExampleFor(Asking asking) => Example;

    /// <summary>The value that stands for none, given by "nihil"; null when the kind has none.</summary>
    public virtual string? Zero => null;

    /// <summary>Whether a bare number is a value of this kind, so that "1" is not taken for a menu number.</summary>
    public virtual bool TakesBareNumbers => false;

    /// <summary>Whether any words are a value of this kind, so that a question in the middle has to be told apart first.</summary>
    public virtual bool IsFree => false;

    /// <summary>Whether its words carry their own labels, as "L 2 P 1" and "masuk 3 keluar 1" do, so that they are known without the question's label.</summary>
    public virtual bool Labelled => false;

    /// <summary>Whether the sender's own contact card answers it, so that people are offered to share it.</summary>
    public virtual bool TakesContact => false;

    /// <summary>Finds a value in the middle of a sentence that is about more, such as the month in "mau lapor bulan lalu"; null when there is none beyond doubt.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    public virtual string? Find(string sentence, Asking asking) => null;

    /// <summary>The values that a sentence about more may mean when <see cref="Find"/> is in doubt, the proposal first; empty when it says nothing.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    public virtual IReadOnlyList<string> FindSeveral(string sentence, Asking asking) => [];

    /// <summary>A value that a sentence names outright, such as "ke pengurus Ngaras: ...", with the sentence without it; null when it names none.</summary>
    public virtual (string Value, string Remaining)? Part(string sentence, Asking asking) => null;

    /// <summary>Reads an answer. Never throws, whatever the words are.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    public abstract Reading<string> Read(string words, Asking asking);

    /// <summary>Reads an answer that may be more than words: a photo, a place on the map, a contact card.</summary>
    /// <param name="content">What the person sent.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    public virtual Reading<string> Read(Content content, Asking asking) => content is Content.Text text
        ? Read(text.Words, asking)
        : new Reading<string>.No($"Mohon dijawab dengan tulisan, misalnya *{Example}*.");

    /// <summary>What has to be known before those words can be read; null when nothing has.</summary>
    /// <param name="words">What the person wrote.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    public virtual Lookup? ToRead(string words, Asking asking) => null;

    /// <summary>What has to be known before a value can be shown; null when nothing has.</summary>
    /// <param name="value">A canonical value of this kind.</param>
    public virtual Lookup? ToShow(string value) => null;

    /// <summary>The value as people read it in a review: figures, unit, and for money the words too.</summary>
    /// <param name="value">A canonical value of this kind.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    public virtual string Show(string value, Asking asking) => value;

    /// <summary>The value as short as it fits a button or stands inside a sentence.</summary>
    /// <param name="value">A canonical value of this kind.</param>
    /// <param name="asking">The question's settings and the facts.</param>
    public virtual string ShowShort(string value, Asking asking) => Show(value, asking);

    /// <summary>
    /// The numbers in the value by part name, for rules, totals and columns: a plain number has one part with the empty name,
    /// a gender count has <c>l</c>, <c>p</c> and the empty name for their sum. Empty when there is no number in it.
    /// </summary>
    /// <param name="value">A canonical value of this kind.</param>
    public virtual IEnumerable<KeyValuePair<string, decimal>> Parts(string value) => [];

    /// <summary>One of the numbers in the value; null when it has no such part.</summary>
    /// <param name="value">A canonical value of this kind.</param>
    /// <param name="part">The part's name.</param>
    public decimal? Number(string value, string part)
    {
        foreach (var (name, number) in Parts(value))
        {
            if (name == part)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>The answers that are worth a button; empty when the person has to type.</summary>
    /// <param name="asking">The question's settings and the facts.</param>
    public virtual IReadOnlyList<Choice> Buttons(Asking asking) => asking.Choices;
}
