using System.Data.Common;

namespace KopBot.Storage.Sql;

/// <summary>A connection within a transaction. SQLite finishes every call before it returns; PostgreSQL does not.</summary>
internal abstract class Session
{
    /// <summary>The connection.</summary>
    public abstract DbConnection Connection { get; }

    /// <summary>The end of a query that holds what it reads until the transaction is over; empty where nobody else can write.</summary>
    /// <param name="table">The table, by the name that it has in the query.</param>
    public virtual string Holding(string table) => "";

    /// <summary>Runs statements in order until one's <see cref="Demand"/> is not met.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="sent">Gets the rows that went into the outbox.</param>
    /// <returns>Whether every demand was met.</returns>
    public abstract ValueTask<bool> Run(IReadOnlyList<Statement> statements, ICollection<Posted> sent);

    /// <summary>Runs one statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <returns>How many rows it changed.</returns>
    public abstract ValueTask<int> Run(Statement statement);

    /// <summary>Reads rows.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="statement">A query, or a change with <c>RETURNING</c>.</param>
    /// <param name="row">Makes a value of a row.</param>
    public abstract ValueTask<List<T>> Rows<T>(Statement statement, Func<DbDataReader, T> row);

    /// <summary>Reads the rows of several statements.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="statements">Queries, or changes with <c>RETURNING</c>.</param>
    /// <param name="row">Makes a value of a row.</param>
    /// <returns>The rows of each statement.</returns>
    public abstract ValueTask<List<List<T>>> Rows<T>(IReadOnlyList<Statement> statements, Func<DbDataReader, T> row);
}

/// <summary>A row that went into the outbox.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Address">The address's key.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Statement">The statement that put it there.</param>
internal readonly record struct Posted(long Id, string Address, Priority Priority, Statement Statement);
