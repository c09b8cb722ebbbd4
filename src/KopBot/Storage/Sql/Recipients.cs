using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql;

/// <summary>Who is meant by a <see cref="Sasaran"/>, in SQL. Parameters are added to the list of values.</summary>
internal static class Recipients
{
    /// <summary>The open address that a person used last.</summary>
    private const string Best = $"(SELECT b.key {Last})";
    private const string Last = "FROM address b WHERE b.dinas = '' AND b.person = who.id AND b.open = 1 ORDER BY b.used DESC, b.key LIMIT 1";

    /// <summary>The addresses (channel, key) of few people, found through their roles or names.</summary>
    /// <param name="sasaran">Who is meant.</param>
    /// <param name="values">The parameters so far.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static string Addresses(Sasaran sasaran, Values values, long now)
    {
        var known = $"SELECT a.channel, a.key FROM ({People(sasaran, values, now)}) who JOIN address a ON a.dinas = '' AND a.key = {Best}";
        var keys = sasaran.Persons.Where(IsAddress).ToList();
        return keys.Count == 0
            ? known
            : $"{known} UNION SELECT a.channel, a.key FROM address a WHERE a.dinas = '' AND a.open = 1 AND a.key IN ({values.In(keys)})";
    }

    /// <summary>The channel of each person's address; null for who has none.</summary>
    /// <param name="sasaran">Who is meant.</param>
    /// <param name="values">The parameters so far.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static string Channels(Sasaran sasaran, Values values, long now) => sasaran.Persons.Any(IsAddress)
        ? $"SELECT named.channel FROM ({Addresses(sasaran, values, now)}) named"
        : $"SELECT (SELECT b.channel {Last}) AS channel FROM ({People(sasaran, values, now)}) who";

    /// <summary>The identifiers of a page of people behind a cursor, in order.</summary>
    /// <param name="sasaran">Who is meant.</param>
    /// <param name="cursor">The last person of the page before.</param>
    /// <param name="page">How many.</param>
    /// <param name="values">The parameters so far.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static string Page(Sasaran sasaran, string cursor, long page, Values values, long now) =>
        $"SELECT p.id FROM person p WHERE p.dinas = '' AND p.id > {values.Add(cursor)} AND {Meant(sasaran, values, now)} ORDER BY p.id LIMIT {values.Add(page)}";

    /// <summary>The addresses (channel, key) of the people between two cursors.</summary>
    /// <param name="sasaran">Who is meant.</param>
    /// <param name="after">The last person of the page before.</param>
    /// <param name="upto">The last person of this page.</param>
    /// <param name="values">The parameters so far.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static string Range(Sasaran sasaran, string after, string upto, Values values, long now) => $"""
        SELECT a.channel, a.key FROM
          (SELECT p.id FROM person p WHERE p.dinas = '' AND p.id > {values.Add(after)} AND p.id <= {values.Add(upto)} AND {Meant(sasaran, values, now)}) who
        JOIN address a ON a.dinas = '' AND a.key = {Best}
        """;

    private static string People(Sasaran sasaran, Values values, long now)
    {
        if (sasaran.Persons.Count > 0 && !NeedsRole(sasaran))
        {
            return $"SELECT p.id FROM person p WHERE p.dinas = '' AND p.id IN ({values.In(sasaran.Persons)})" +
                (sasaran.OnlySubscribed ? " AND coalesce(p.subscribed, 1) = 1" : "");
        }

        var willing = sasaran.OnlySubscribed
            ? " AND NOT EXISTS (SELECT 1 FROM person p WHERE p.dinas = '' AND p.id = r.person AND p.subscribed = 0)" : "";
        var named = sasaran.Persons.Count > 0 ? $" AND r.person IN ({values.In(sasaran.Persons)})" : "";
        var people = $"SELECT DISTINCT r.person AS id FROM role r WHERE r.dinas = '' AND {Role(sasaran, values, now)}{Few(sasaran, values)}{named}{willing}";
        return TakesPublic(sasaran) ? $"{people} UNION SELECT p.id FROM person p WHERE p.dinas = '' AND p.subscribed = 1" : people;
    }

    private static string Meant(Sasaran sasaran, Values values, long now)
    {
        var willing = sasaran.OnlySubscribed ? "coalesce(p.subscribed, 1) = 1 AND " : "";
        var takes = TakesPublic(sasaran) ? "p.subscribed = 1 OR " : "";
        return $"{willing}({takes}EXISTS (SELECT 1 FROM role r WHERE r.dinas = '' AND r.person = p.id AND {Role(sasaran, values, now)}))";
    }

    private static string Role(Sasaran sasaran, Values values, long now)
    {
        var tests = new List<string> { Persons.Holds("r", values.Add(now)) };
        var kinds = sasaran.Koperasi.Count > 0 && sasaran.Roles.Count == 0 ? [RoleKinds.Pengurus] : sasaran.Roles;
        if (kinds.Count > 0)
        {
            tests.Add($"r.kind IN ({values.In(kinds)})");
        }

        if (sasaran.Koperasi.Count > 0)
        {
            tests.Add($"r.koperasi IN ({values.In(sasaran.Koperasi)})");
        }

        if (HasWilayah(sasaran))
        {
            tests.Add($"({string.Join(" OR ", sasaran.Wilayah.Select(code => Wilayah.Within("r.wilayah", values.Add(code))))})");
        }

        if (sasaran.BelumLapor.Length > 0)
        {
            tests.Add($"""
                EXISTS (SELECT 1 FROM koperasi k WHERE k.dinas = '' AND k.id = r.koperasi AND k.status = 'aktif')
                AND NOT EXISTS (SELECT 1 FROM laporan_kini l WHERE l.dinas = '' AND l.dialog = {values.Add(sasaran.Dialog)}
                  AND l.periode = {values.Add(sasaran.BelumLapor)} AND l.koperasi = r.koperasi)
                """);
        }

        return string.Join(" AND ", tests);
    }

    // Asked for apart and place by place, because SQLite would rather go through all roles than look for those of few places.
    private static string Few(Sasaran sasaran, Values values)
    {
        const string There = "SELECT f.person FROM role f WHERE f.dinas = '' AND ";
        var places = sasaran.Koperasi.Count > 0
            ? [$"{There}f.koperasi IN ({values.In(sasaran.Koperasi)})"]
            : HasWilayah(sasaran)
                ? sasaran.Wilayah.Select(values.Add).SelectMany(code => new[] { $"{There}f.wilayah = {code}", There + Wilayah.Below("f.wilayah", code) }).ToList()
                : [];
        return places.Count > 0 ? $" AND r.person IN ({string.Join(" UNION ALL ", places)})" : "";
    }

    private static bool HasWilayah(Sasaran sasaran) => sasaran.Wilayah.Count > 0 && !sasaran.Wilayah.Contains("");

    private static bool IsAddress(string person) => person.Contains(':');

    private static bool NeedsRole(Sasaran sasaran) =>
        sasaran.Roles.Count > 0 || sasaran.Wilayah.Count > 0 || sasaran.Koperasi.Count > 0 || sasaran.BelumLapor.Length > 0;

    private static bool TakesPublic(Sasaran sasaran) =>
        sasaran.Persons.Count == 0 && sasaran.Wilayah.Count == 0 && sasaran.Koperasi.Count == 0 && sasaran.BelumLapor.Length == 0
        && (sasaran.Roles.Count == 0 || sasaran.Roles.Contains(RoleKinds.Publik));
}
