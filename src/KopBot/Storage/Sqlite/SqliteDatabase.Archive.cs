using System.Security.Cryptography;
using KopBot.Channels.Web;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <content>Questions about the past, files, transcripts, dead letters and tidying.</content>
internal sealed partial class SqliteDatabase
{
    /// <inheritdoc/>
    public Task<object> Find(Lookup lookup, CancellationToken stop) =>
        _file.Read(session => LookupBook.Find(lookup, new Past(session.Connection, session, Now)));

    /// <inheritdoc/>
    public async Task<FileRef> Keep(ReadOnlyMemory<byte> content, string name, string type, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        await Write(new Statement("""
            INSERT INTO file (dinas, hash, name, type, content) VALUES ('', $1, $2, $3, $4) ON CONFLICT (dinas, hash) DO NOTHING
            """, hash, name, type, content.ToArray()));
        return new FileRef(hash, name, type, content.Length);
    }

    /// <inheritdoc/>
    public Task<byte[]?> Open(string hash, CancellationToken stop) => _file.Read(async session =>
    {
        var found = await session.Rows(
            new Statement("SELECT content FROM file WHERE dinas = '' AND hash = $1", hash), row => (byte[])row.GetValue(0));
        return found.Count > 0 ? found[0] : null;
    });

    /// <inheritdoc/>
    public Task<WebPlace> Append(string conversation, string key, string activity, CancellationToken stop) =>
        Writer.Run<WebPlace>(async session => new(await WebLog.Append(session, conversation, key, activity, Now), true));

    /// <inheritdoc/>
    public Task<IReadOnlyList<WebLine>> Read(string conversation, long after, int most, CancellationToken stop) =>
        _file.Read<IReadOnlyList<WebLine>>(async session => await WebLog.Read(session, conversation, after, most));

    /// <inheritdoc/>
    public Task<long> End(string conversation, CancellationToken stop) =>
        _file.Read(async session => await WebLog.End(session, conversation));

    /// <inheritdoc/>
    public Task<IReadOnlyList<DeadLetter>> DeadLetters(int most, CancellationToken stop) =>
        _file.Read<IReadOnlyList<DeadLetter>>(async session => await DeadRows.Read(session, most));

    /// <inheritdoc/>
    public async Task<bool> Replay(long id, CancellationToken stop)
    {
        var fresh = new List<Inbox.Waiting>();
        var found = await Writer.Run<bool>(
            async session =>
            {
                if (await DeadRows.Take(session, id) is not { } incoming)
                {
                    return new(false, false);
                }

                await session.Run(new Statement(
                    "INSERT INTO inbox (seq, dinas, conversation, incoming, attempt, at) VALUES ($1, '', $2, $3, 0, $4)",
                    ++_seq, incoming.Conversation, StoreJson.Write(incoming), Now));
                fresh.Add(new(_seq, incoming, 1));
                return new(true, true);
            },
            _ => Welcome([], fresh, Now));
        return found;
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public Task Backup(string file, CancellationToken stop)
    {
        if (File.Exists(file))
        {
            throw new WrongSetting("backup", $"would overwrite {file}.", "Name a file that does not exist yet.");
        }

        return _file.Read(async session => await session.Run(new Statement("VACUUM INTO $1", Path.GetFullPath(file))));
    }

    private Task<int> Write(Statement statement) => Writer.Run<int>(async session => new(await session.Run(statement), true));
}
