using System.Data.Common;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <content>What is brought in and taken out in bulk.</content>
internal abstract partial class SqlDatabase : RegistryPages.ILends
{
    private const int AtOnce = 2_000;

    /// <summary>Applies effects in order, all of them or none.</summary>
    public Task<bool> Apply(IReadOnlyList<Effect> effects, CancellationToken stop)
    {
        var now = Now;
        List<Statement> statements = [.. effects.SelectMany(effect => EffectBook.Apply(effect, now))];
        var posted = new List<Posted>();
        return Writing<bool>(
            async session =>
            {
                posted.Clear();
                var done = await session.Run(statements, posted);
                return new(done, done);
            },
            verdict =>
            {
                if (verdict.Keep)
                {
                    Altered(effects, statements.Count);
                    Publish(statements, posted);
                }
            });
    }

    /// <summary>Enters regions.</summary>
    public Task SaveRegions(IReadOnlyCollection<Region> regions, CancellationToken stop) => Save(regions.Select(RegistrySql.Save), stop);

    /// <summary>Enters people.</summary>
    public Task SavePeople(IReadOnlyCollection<Person> people, CancellationToken stop)
    {
        var now = Now;
        return Save(people.SelectMany(person => RegistrySql.Save(person, now)), stop);
    }

    /// <summary>All regions.</summary>
    public async Task<RegionTree> Regions(CancellationToken stop) => new(await Lend(
        new Statement("SELECT code, name, level FROM region WHERE dinas = ''"),
        row => new Region(row.GetString(0), row.GetString(1), (int)row.GetInt64(2))));

    /// <summary>Everyone who is known by name or role.</summary>
    public IAsyncEnumerable<Person> People(string wilayah, CancellationToken stop) => new RegistryPages(this).People(wilayah, Now, stop);

    /// <summary>The koperasi of a region.</summary>
    public IAsyncEnumerable<ProfilKoperasi> Koperasi(string wilayah, CancellationToken stop) => new RegistryPages(this).Koperasi(wilayah, stop);

    /// <summary>The newest version of every report.</summary>
    public IAsyncEnumerable<Laporan> Laporan(string dialog, string periode, string wilayah, CancellationToken stop) =>
        new RegistryPages(this).Laporan(dialog, periode, wilayah, stop);

    /// <summary>What every koperasi last said about its goods.</summary>
    public IAsyncEnumerable<HargaBarang> Harga(string wilayah, CancellationToken stop) => new RegistryPages(this).Harga(wilayah, stop);

    /// <summary>All invitations.</summary>
    public IAsyncEnumerable<Undangan> Undangan(string wilayah, CancellationToken stop) => new RegistryPages(this).Undangan(wilayah, stop);

    /// <summary>The sentences that were attached to dialogs.</summary>
    public async Task<IReadOnlyList<KeyValuePair<string, string>>> Taught(CancellationToken stop) => await Lend(
        new Statement("SELECT teks, dialog FROM ajaran WHERE dinas = '' AND dialog <> '' ORDER BY pada, teks"),
        row => KeyValuePair.Create(row.GetString(0), row.GetString(1)));

    /// <inheritdoc/>
    public Task<List<T>> Lend<T>(Statement statement, Func<DbDataReader, T> row) =>
        Reading(async session => await session.Rows(statement, row), CancellationToken.None);

    // In pieces, so that nobody waits long behind an import.
    private async Task Save(IEnumerable<Statement> statements, CancellationToken stop)
    {
        foreach (var piece in statements.Chunk(AtOnce))
        {
            stop.ThrowIfCancellationRequested();
            await Writing<bool>(async session => new(await session.Run(piece, []), true), _ => Altered(null, piece.Length));
        }
    }
}
