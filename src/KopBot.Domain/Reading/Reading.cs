namespace KopBot.Domain.Reading;

/// <summary>What reading some words gave. Reading never throws and never guesses: a failure is a value.</summary>
/// <typeparam name="T">The type of what was read.</typeparam>
public abstract record Reading<T>
{
    private Reading()
    {
    }

    /// <summary>The words have one meaning.</summary>
    /// <param name="Value">That meaning.</param>
    public sealed record Ok(T Value) : Reading<T>;

    /// <summary>A careful person would ask back.</summary>
    /// <param name="Candidates">The possible meanings, the proposal first; never empty.</param>
    public sealed record Ask(IReadOnlyList<T> Candidates) : Reading<T>;

    /// <summary>The words are not a value of this kind.</summary>
    /// <param name="Help">A short kind sentence in Indonesian, with an example.</param>
    public sealed record No(string Help) : Reading<T>;

    /// <summary>The same reading with every value turned into another type.</summary>
    /// <typeparam name="TTo">The other type.</typeparam>
    /// <param name="turn">How a value is turned.</param>
    public Reading<TTo> To<TTo>(Func<T, TTo> turn) => this switch
    {
        Ok ok => new Reading<TTo>.Ok(turn(ok.Value)),
        Ask ask => new Reading<TTo>.Ask([.. ask.Candidates.Select(turn)]),
        No no => new Reading<TTo>.No(no.Help),
        _ => throw new InvalidOperationException("A reading is Ok, Ask or No"),
    };
}
