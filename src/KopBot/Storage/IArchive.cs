using KopBot.Domain.Turns;

namespace KopBot.Storage;

/// <summary>Answers questions about the past.</summary>
public interface IArchive
{
    /// <summary>Answers a look-up from what is committed now.</summary>
    /// <param name="lookup">The question.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The answer, of the type that the look-up names; never null.</returns>
    Task<object> Find(Lookup lookup, CancellationToken stop);
}
