namespace KopBot.Storage.Sql;

/// <summary>The key of a shared draft: dialog, koperasi and period with slashes between.</summary>
internal static class DraftKey
{
    /// <summary>The koperasi in a key, by which drafts are stored; empty when the key has none.</summary>
    /// <param name="key">The key.</param>
    public static string Koperasi(string key)
    {
        var first = key.IndexOf('/');
        var second = first < 0 ? -1 : key.IndexOf('/', first + 1);
        return second < 0 ? "" : key[(first + 1)..second];
    }
}
