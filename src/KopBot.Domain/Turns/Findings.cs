namespace KopBot.Domain.Turns;

/// <summary>The answers to look-ups that a turn may see. What was seen once stays the same, however often the turn is played over it.</summary>
/// <param name="known">Gives an answer that is at hand without waiting, or null; it is asked once for each look-up at the most.</param>
public sealed class Findings(Func<Lookup, object?>? known = null)
{
    private readonly Dictionary<Lookup, object> _answers = [];

    /// <summary>The answer to a look-up; null when it has to be looked up first.</summary>
    /// <param name="lookup">The look-up.</param>
    public object? Of(Lookup lookup)
    {
        if (!_answers.TryGetValue(lookup, out var answer) && known?.Invoke(lookup) is { } atHand)
        {
            _answers[lookup] = answer = atHand;
        }

        return answer;
    }

    /// <summary>Adds what was looked up.</summary>
    /// <param name="lookup">The look-up.</param>
    /// <param name="answer">Its answer.</param>
    public void Add(Lookup lookup, object answer) => _answers[lookup] = answer;
}
