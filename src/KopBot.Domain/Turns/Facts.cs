using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>What is known before a turn is played. A turn sees nothing else: no clock, no database.</summary>
public sealed record Facts
{
    /// <summary>When the turn is played (UTC).</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Who wrote, with the roles that are valid now.</summary>
    public required Person Person { get; init; }

    /// <summary>The answers to the look-ups that this turn asked for so far.</summary>
    public Findings Found { get; init; } = new();

    /// <summary>The answer to a look-up; null when it was not asked yet.</summary>
    /// <typeparam name="TAnswer">The answer's type.</typeparam>
    /// <param name="lookup">The look-up.</param>
    public TAnswer? Of<TAnswer>(Lookup<TAnswer> lookup)
        where TAnswer : class => (TAnswer?)Found.Of(lookup);
}
