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

/// <summary>What a look-up reads from.</summary>
/// <param name="Db">An open connection for reading.</param>
/// <param name="Session">The same connection, with statements that stay prepared: for the look-ups of nearly every turn.</param>
/// <param name="Now">The time, in Unix milliseconds.</param>
internal sealed record Past(DbConnection Db, Session Session, long Now);
