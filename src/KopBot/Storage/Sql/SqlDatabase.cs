using System.Security.Cryptography;
using KopBot.Channels.Web;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>What both engines do in the same words: questions about the past, files, transcripts, dead letters, bulk, tidying.</summary>
/// <param name="clock">The clock.</param>
internal abstract partial class SqlDatabase(TimeProvider clock)
{
    /// <summary>The time, in Unix milliseconds.</summary>
    protected long Now => clock.Millis();

    /// <summary>Answers look-ups.</summary>
    public virtual Task<IReadOnlyList<object>> Find(IReadOnlyList<Lookup> lookups, CancellationToken stop) =>
        Reading(session => Find(lookups, session), stop);

    /// <summary>Keeps a file.</summary>
    public async Task<FileRef> Keep(ReadOnlyMemory<byte> content, string name, string type, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        await Write(FileRows.Keep(hash, name, type, content.ToArray(), Now));
        return new FileRef(hash, name, type, content.Length);
    }

    /// <summary>The content of a kept file.</summary>
    public Task<byte[]?> Open(string hash, CancellationToken stop) => Reading(async session =>
    {
        var found = await session.Rows(
            new Statement("SELECT content FROM file WHERE dinas = '' AND hash = $1", hash), row => (byte[])row.GetValue(0));
        return found.Count > 0 ? found[0] : null;
    }, stop);

    /// <summary>Adds a line to a transcript.</summary>
    public Task<WebPlace> Append(string conversation, string key, string activity, CancellationToken stop) => Writing<WebPlace>(async session =>
    {
        await Alone(session, "weblog:" + conversation);
        return new(await WebLog.Append(session, conversation, key, activity, Now), true);
    });

    /// <summary>Reads lines of a transcript.</summary>
    public Task<IReadOnlyList<WebLine>> Read(string conversation, long after, int most, CancellationToken stop) =>
        Reading<IReadOnlyList<WebLine>>(async session => await WebLog.Read(session, conversation, after, most), stop);

    /// <summary>The end of a transcript.</summary>
    public Task<long> End(string conversation, CancellationToken stop) =>
        Reading(async session => await WebLog.End(session, conversation), stop);

    /// <summary>The dead letters.</summary>
    public Task<IReadOnlyList<DeadLetter>> DeadLetters(int most, CancellationToken stop) =>
        Reading<IReadOnlyList<DeadLetter>>(async session => await DeadRows.Read(session, most), stop);

    /// <summary>Forgets what nobody needs any more.</summary>
    public async Task Tidy(CancellationToken stop)
    {
        foreach (var step in Tidying.Steps(Now))
        {
            while (await Write(step) == Tidying.Page)
            {
                stop.ThrowIfCancellationRequested();
            }
        }
    }

    /// <summary>Answers look-ups with one connection.</summary>
    /// <param name="lookups">The look-ups.</param>
    /// <param name="session">The connection.</param>
    protected virtual async Task<IReadOnlyList<object>> Find(IReadOnlyList<Lookup> lookups, Session session)
    {
        var (past, answers) = (new Past(session, Now), new List<object>(lookups.Count));
        foreach (var lookup in lookups)
        {
            answers.Add(await LookupBook.Find(lookup, past));
        }

        return answers;
    }

    /// <summary>Reads with a connection of its own.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="read">Reads.</param>
    /// <param name="stop">Ends the call.</param>
    protected abstract Task<T> Reading<T>(Func<Session, Task<T>> read, CancellationToken stop);

    /// <summary>Writes within a transaction.</summary>
    /// <typeparam name="T">The result.</typeparam>
    /// <param name="write">Writes; what it wrote stays only if it says so.</param>
    /// <param name="kept">Runs when it ended, before anyone hears of it.</param>
    protected abstract Task<T> Writing<T>(Func<Session, ValueTask<Verdict<T>>> write, Action<Verdict<T>>? kept = null);

    /// <summary>Makes others with the same name wait until this transaction ends.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="name">The name.</param>
    protected abstract ValueTask Alone(Session session, string name);

    /// <summary>Tells this process what was changed outside a turn, once it is committed.</summary>
    /// <param name="effects">The effects; null for anything at all.</param>
    /// <param name="statements">How many statements did it.</param>
    protected virtual void Altered(IReadOnlyList<Effect>? effects, int statements)
    {
    }

    /// <summary>Tells this process what was put out, once it is committed.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="posted">The rows that went into the outbox.</param>
    protected abstract void Publish(IReadOnlyList<Statement> statements, IReadOnlyList<Posted> posted);

    private Task<int> Write(Statement statement) => Writing<int>(async session => new(await session.Run(statement), true));
}
