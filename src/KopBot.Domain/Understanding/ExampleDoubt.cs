namespace KopBot.Domain.Understanding;

/// <summary>Something about the examples that makes dialogs hard to tell apart; <c>check</c> reports it.</summary>
/// <param name="Intent">The dialog.</param>
/// <param name="Text">The example that is too close to another dialog's; empty when the dialog has too few examples.</param>
/// <param name="Other">The other dialog; empty when the dialog has too few examples.</param>
public sealed record ExampleDoubt(string Intent, string Text, string Other)
{
    /// <summary>The fewest examples that teach a dialog.</summary>
    public const int Fewest = 8;

    /// <summary>The doubt as a sentence for the person who edits the dialogs, in Indonesian.</summary>
    public string Say => Other.Length == 0
        ? $"Dialog {Intent}: contoh kalimatnya kurang dari {Fewest}. Tambahkan di start: atau di contoh/{Intent}.txt."
        : $"Dialog {Intent}: contoh \"{Text}\" sama artinya dengan contoh dialog {Other}. Hapus salah satu.";

    /// <summary>All doubts about examples: dialogs with too few, then sentences that are the same words for two dialogs.</summary>
    /// <param name="examples">The examples of all dialogs.</param>
    /// <param name="lexicon">What people write and what they mean.</param>
    /// <param name="roles">For whom a dialog is: the same words may begin one dialog for the public and another for a pengurus.</param>
    public static IEnumerable<ExampleDoubt> About(IReadOnlyList<Example> examples, Lexicon lexicon, Func<string, string> roles)
    {
        var few = examples.GroupBy(one => one.Intent).Where(own => own.Count() < Fewest).Select(own => new ExampleDoubt(own.Key, "", ""));
        var spelling = new Spelling(lexicon);
        var close = examples.GroupBy(one => (roles(one.Intent), string.Join(' ', spelling.Words(one.Text).Where(word => word != Cut.Question))))
            .Select(same => same.DistinctBy(one => one.Intent).ToList()).Where(same => same.Count > 1)
            .SelectMany(same => same.Skip(1).Select(one => new ExampleDoubt(one.Intent, one.Text, same[0].Intent)));
        return few.Concat(close);
    }
}
