using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Counts the people whom an announcement would reach.</summary>
internal sealed class JangkauanOfQuery : IAnswers<JangkauanOf, Jangkauan>
{
    /// <inheritdoc/>
    public async Task<Jangkauan> Find(JangkauanOf lookup, Past past)
    {
        var values = new Values();
        var people = Recipients.Addresses(lookup.Sasaran, values, past.Now);
        var counts = await Rows.Of(past.Db,
            new Statement($"SELECT who.channel, count(*) FROM ({people}) who GROUP BY who.channel ORDER BY who.channel", values.All),
            row => KeyValuePair.Create(row.GetString(0), (int)row.GetInt64(1)));
        return new(counts.Sum(count => count.Value), counts.ToDictionary());
    }
}
