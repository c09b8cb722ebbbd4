using System.Data.Common;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>Answers a look-up. One class per look-up, found by reflection at the start.</summary>
/// <typeparam name="TLookup">The look-up.</typeparam>
/// <typeparam name="TAnswer">Its answer.</typeparam>
internal interface IAnswers<in TLookup, TAnswer>
    where TLookup : Lookup<TAnswer>
    where TAnswer : class
{
    /// <summary>Answers the look-up from what is committed.</summary>
    /// <param name="lookup">The look-up.</param>
    /// <param name="past">An open connection for reading, and the time.</param>
    Task<TAnswer> Find(TLookup lookup, Past past);
}

/// <summary>
/// A look-up of nearly every turn, answered by the session's statements alone from rows that an index finds at once: where a round trip
/// is dear, turns that are played side by side share it.
/// </summary>
internal interface IQuick;

/// <summary>What a look-up reads from.</summary>
/// <param name="Session">Statements that stay prepared.</param>
/// <param name="Now">The time, in Unix milliseconds.</param>
internal sealed record Past(Session Session, long Now)
{
    /// <summary>The session's connection, open for reading.</summary>
    public DbConnection Db => Session.Connection;
}
