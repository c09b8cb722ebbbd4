namespace KopBot.Storage.Sql;

/// <summary>A numbered step of the tables. Both engines have the same numbers and names.</summary>
/// <param name="Number">The number, from 1.</param>
/// <param name="Name">The name.</param>
/// <param name="Sql">Its statements.</param>
internal sealed record Migration(long Number, string Name, string Sql)
{
    /// <summary>The table that remembers which were applied.</summary>
    public const string Table =
        "CREATE TABLE IF NOT EXISTS migration (number bigint NOT NULL PRIMARY KEY, name text NOT NULL, applied bigint NOT NULL)";

    /// <summary>The migrations of a backend, in order.</summary>
    /// <param name="backend">The backend's folder.</param>
    public static IReadOnlyList<Migration> Of(string backend)
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               let path = resource.Replace('\\', '/')
               where path.Contains($"Storage/{backend}/Migrations/", StringComparison.Ordinal)
               let name = path[(path.LastIndexOf('/') + 1)..]
               let number = long.Parse(name[..name.IndexOf('_')])
               orderby number
               select new Migration(number, name[(name.IndexOf('_') + 1)..], Text(resource)),
        ];

        string Text(string resource)
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            return reader.ReadToEnd();
        }
    }

    /// <summary>Those that are still to be applied.</summary>
    /// <param name="all">The migrations of the backend.</param>
    /// <param name="newest">The newest one that the database has; 0 for none.</param>
    /// <exception cref="WrongSetting">When the database is newer than this program.</exception>
    public static IEnumerable<Migration> After(IReadOnlyList<Migration> all, long newest) => newest > all[^1].Number
        ? throw new WrongSetting("Store", $"names a database of a newer KopBot (step {newest}; this program knows {all[^1].Number}).",
            "Start that newer program, or restore the backup that was made before it.")
        : all.Where(each => each.Number > newest);
}
