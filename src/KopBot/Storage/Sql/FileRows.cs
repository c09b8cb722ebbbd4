using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>
/// The kept files. One that an answer or an announcement refers to is kept for good, because reports and their log are; any other
/// is forgotten 30 days after it was kept or sent last.
/// </summary>
internal static class FileRows
{
    /// <summary>Keeps a file; the same content is kept once.</summary>
    public static Statement Keep(string hash, string name, string type, byte[] content, long now) => new("""
        INSERT INTO file (dinas, hash, name, type, content, used, at) VALUES ('', $1, $2, $3, $4, 0, $5)
        ON CONFLICT (dinas, hash) DO UPDATE SET at = excluded.at
        """, hash, name, type, content, now);

    /// <summary>An answer refers to a file, when its value is that of a file.</summary>
    /// <param name="value">The answer's value.</param>
    public static IEnumerable<Statement> Answered(string? value) =>
        value?.StartsWith("file:", StringComparison.Ordinal) is true && value.Split(':') is [_, { Length: 64 } hash, ..] ? [Used(hash)] : [];

    /// <summary>An announcement refers to a file.</summary>
    /// <param name="file">The file; null for none.</param>
    public static IEnumerable<Statement> Announced(FileRef? file) => file is null ? [] : [Used(file.Hash)];

    /// <summary>A bubble brings a file to somebody.</summary>
    /// <param name="file">The file; null for none.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static IEnumerable<Statement> Sent(FileRef? file, long now) =>
        file is null ? [] : [new("UPDATE file SET at = $2 WHERE dinas = '' AND hash = $1", file.Hash, now)];

    /// <summary>Forgets a page of what nobody refers to.</summary>
    /// <param name="before">Unix milliseconds.</param>
    public static Statement Forget(long before) => new($"""
        DELETE FROM file WHERE (dinas, hash) IN (SELECT f.dinas, f.hash FROM file f WHERE f.used = 0 AND f.at < $1 LIMIT {Tidying.Page})
        """, before);

    private static Statement Used(string hash) => new("UPDATE file SET used = 1 WHERE dinas = '' AND hash = $1", hash);
}
