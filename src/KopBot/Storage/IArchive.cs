using KopBot.Domain.Turns;

namespace KopBot.Storage;

/// <summary>Answers questions about the past.</summary>
public interface IArchive
{
    /// <summary>Answers look-ups from what is committed now.</summary>
    /// <param name="lookups">The questions.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The answers in the order of the questions, each of the type that the look-up names; none is null.</returns>
    Task<IReadOnlyList<object>> Find(IReadOnlyList<Lookup> lookups, CancellationToken stop);

    /// <summary>Answers one look-up from what is committed now.</summary>
    /// <param name="lookup">The question.</param>
    /// <param name="stop">Ends the call.</param>
    async Task<object> Find(Lookup lookup, CancellationToken stop) => (await Find([lookup], stop))[0];

    /// <summary>The answer that is at hand without reading, as it is committed now; null when it has to be read.</summary>
    /// <param name="lookup">The question.</param>
    object? Known(Lookup lookup) => null;
}
