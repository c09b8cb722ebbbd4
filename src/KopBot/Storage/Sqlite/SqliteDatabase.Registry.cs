using System.Data.Common;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <content>What is brought in and taken out in bulk.</content>
internal sealed partial class SqliteDatabase : RegistryPages.ILends
{
    private const int AtOnce = 2_000;

    /// <inheritdoc/>
    public Task<bool> Apply(IReadOnlyList<Effect> effects, CancellationToken stop)
    {
        var now = Now;
        List<Statement> statements = [.. effects.SelectMany(effect => EffectBook.Apply(effect, now))];
        var posted = new List<Posted>();
        return Writer.Run<bool>(
            async session =>
            {
                var done = await session.Run(statements, posted);
                return new(done, done);
            },
            verdict =>
            {
                if (verdict.Keep)
                {
                    Publish(statements, posted);
                }
            });
    }

    /// <inheritdoc/>
    public Task SaveRegions(IReadOnlyCollection<Region> regions, CancellationToken stop) => Save(regions.Select(RegistrySql.Save), stop);

    /// <inheritdoc/>
    public Task SavePeople(IReadOnlyCollection<Person> people, CancellationToken stop)
    {
        var now = Now;
        return Save(people.SelectMany(person => RegistrySql.Save(person, now)), stop);
    }

    /// <inheritdoc/>
    public async Task<RegionTree> Regions(CancellationToken stop) => new(await Lend(
        new Statement("SELECT code, name, level FROM region WHERE dinas = ''"),
        row => new Region(row.GetString(0), row.GetString(1), (int)row.GetInt64(2))));

    /// <inheritdoc/>
    public IAsyncEnumerable<Person> People(string wilayah, CancellationToken stop) => new RegistryPages(this).People(wilayah, Now, stop);

    /// <inheritdoc/>
    public IAsyncEnumerable<ProfilKoperasi> Koperasi(string wilayah, CancellationToken stop) => new RegistryPages(this).Koperasi(wilayah, stop);

    /// <inheritdoc/>
    public IAsyncEnumerable<Laporan> Laporan(string dialog, string periode, string wilayah, CancellationToken stop) =>
        new RegistryPages(this).Laporan(dialog, periode, wilayah, stop);

    /// <inheritdoc/>
    public IAsyncEnumerable<HargaBarang> Harga(string wilayah, CancellationToken stop) => new RegistryPages(this).Harga(wilayah, stop);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> Taught(CancellationToken stop) => await Lend(
        new Statement("SELECT teks, dialog FROM ajaran WHERE dinas = '' AND dialog <> '' ORDER BY pada, teks"),
        row => KeyValuePair.Create(row.GetString(0), row.GetString(1)));

    /// <inheritdoc/>
    public Task<List<T>> Lend<T>(Statement statement, Func<DbDataReader, T> row) =>
        _file.Read(async session => await session.Rows(statement, row));

    // In pieces, so that nobody waits long behind an import.
    private async Task Save(IEnumerable<Statement> statements, CancellationToken stop)
    {
        foreach (var piece in statements.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            await Writer.Run<bool>(async session => new(await session.Run(piece, []), true));
        }
    }
}
