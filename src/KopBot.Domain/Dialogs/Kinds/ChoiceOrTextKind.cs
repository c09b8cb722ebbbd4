using System.Text.RegularExpressions;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>One of the question's choices by its number or label, or else the person's own words.</summary>
public sealed partial class ChoiceOrTextKind : TextKind
{
    /// <inheritdoc/>
    public override string Name => "choice-or-text";

    /// <inheritdoc/>
    public override string Example => "kurang modal usaha";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        if (FieldWords.Find(Trouble().Replace(words, "")) == FieldWord.Zero && asking.Choices.Any(choice => choice.Value == "tidak-ada"))
        {
            return new Reading<string>.Ok("tidak-ada");
        }

        // "modal" is a choice, "modal untuk kulkas kurang" says more than the choice does.
        return ChoiceReader.Read(words, asking.Choices) is Reading<string>.Ok ok && Count(words) <= Count(Show(ok.Value, asking)) + 1 ? ok : base.Read(words, asking);
    }

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) =>
        asking.Choices.FirstOrDefault(choice => choice.Value == value)?.Label ?? value;

    /// <summary>"ga ada kendala" says no more than "ga ada".</summary>
    [GeneratedRegex(@"\b(?:kendala|masalah|hambatan|keluhan)(?:nya)?\b", RegexOptions.IgnoreCase)]
    private static partial Regex Trouble();

    private static int Count(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;
}
