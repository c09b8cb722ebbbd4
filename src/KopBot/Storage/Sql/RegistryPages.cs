using System.Data.Common;
using System.Runtime.CompilerServices;
using KopBot.Domain.Koperasi;
using KopBot.Storage.Sql.Lookups;

namespace KopBot.Storage.Sql;

/// <summary>Reads very many things page by page, each page on its own, so that nobody waits for the end of an export.</summary>
/// <param name="sessions">Lends a connection for one page.</param>
internal sealed class RegistryPages(RegistryPages.ILends sessions)
{
    private const long Page = 1_000;

    /// <summary>Lends connections.</summary>
    internal interface ILends
    {
        /// <summary>Reads rows on a lent connection.</summary>
        /// <typeparam name="T">What a row becomes.</typeparam>
        /// <param name="statement">The query.</param>
        /// <param name="row">Makes a value of a row.</param>
        Task<List<T>> Lend<T>(Statement statement, Func<DbDataReader, T> row);
    }

    /// <summary>The koperasi of a region by region and identifier.</summary>
    /// <param name="wilayah">The region.</param>
    /// <param name="stop">Ends the reading.</param>
    public IAsyncEnumerable<ProfilKoperasi> Koperasi(string wilayah, CancellationToken stop) => Each(
        $"""
        SELECT k.wilayah, k.id, k.profil FROM koperasi k
        WHERE k.dinas = '' AND (k.wilayah, k.id) > ($1, $2) AND ($3 = '' OR {Wilayah.Within("k.wilayah", "$3")}) ORDER BY k.wilayah, k.id LIMIT $4
        """, wilayah, row => StoreJson.Read<ProfilKoperasi>(row.GetString(2)), stop);

    /// <summary>The newest versions of the reports by period and koperasi.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <param name="periode">Only this period; empty for all.</param>
    /// <param name="wilayah">The region.</param>
    /// <param name="stop">Ends the reading.</param>
    public IAsyncEnumerable<Laporan> Laporan(string dialog, string periode, string wilayah, CancellationToken stop) => Each(
        $"""
        SELECT n.periode, n.koperasi, {LaporanRow.Columns} FROM laporan_kini n
        JOIN koperasi k ON k.dinas = '' AND k.id = n.koperasi
        JOIN laporan l ON l.dinas = '' AND l.koperasi = n.koperasi AND l.dialog = n.dialog AND l.periode = n.periode AND l.versi = n.versi
        WHERE n.dinas = '' AND n.dialog = $5 AND (n.periode, n.koperasi) > ($1, $2) AND ($6 = '' OR n.periode = $6)
          AND ($3 = '' OR {Wilayah.Within("k.wilayah", "$3")})
        ORDER BY n.periode, n.koperasi LIMIT $4
        """, wilayah, row => LaporanRow.Read(row, 2), stop, dialog, periode);

    /// <summary>What koperasi said about their goods, by koperasi and goods.</summary>
    /// <param name="wilayah">The region.</param>
    /// <param name="stop">Ends the reading.</param>
    public IAsyncEnumerable<HargaBarang> Harga(string wilayah, CancellationToken stop) => Each(
        $"""
        SELECT h.koperasi, h.barang, k.profil, h.harga, h.harga_pada, h.stok, h.stok_pada FROM harga h
        JOIN koperasi k ON k.dinas = '' AND k.id = h.koperasi
        WHERE h.dinas = '' AND (h.koperasi, h.barang) > ($1, $2) AND ($3 = '' OR {Wilayah.Within("k.wilayah", "$3")})
        ORDER BY h.koperasi, h.barang LIMIT $4
        """, wilayah, HargaRow.Read, stop);

    /// <summary>Invitations by code.</summary>
    /// <param name="wilayah">The region.</param>
    /// <param name="stop">Ends the reading.</param>
    public IAsyncEnumerable<Undangan> Undangan(string wilayah, CancellationToken stop) => Each(
        $"""
        SELECT u.kode, '', u.kind, u.koperasi, u.wilayah, u.title, u.sampai, u.berulang, u.dipakai FROM undangan u
        WHERE u.dinas = '' AND (u.kode, '') > ($1, $2) AND ($3 = '' OR {Wilayah.Within("u.wilayah", "$3")}) ORDER BY u.kode LIMIT $4
        """, wilayah,
        row => new Undangan(row.GetString(0), new(row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5)), row.GetInt64(6).Time())
        {
            Berulang = row.GetInt64(7) == 1,
            Terpakai = row.GetString(8).Length > 0,
        }, stop);

    /// <summary>People with their present roles, by identifier.</summary>
    /// <param name="wilayah">Only with a role in this region; empty for all.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="stop">Ends the reading.</param>
    public async IAsyncEnumerable<Person> People(string wilayah, long now, [EnumeratorCancellation] CancellationToken stop)
    {
        var people = Each(
            $"""
            SELECT p.id, '', p.name, p.phone, coalesce(p.subscribed, 1) FROM person p
            WHERE p.dinas = '' AND (p.id, '') > ($1, $2) AND ($3 = '' OR EXISTS (
              SELECT 1 FROM role r WHERE r.dinas = '' AND r.person = p.id AND (r.until IS NULL OR r.until > $5) AND {Wilayah.Within("r.wilayah", "$3")}))
            ORDER BY p.id LIMIT $4
            """, wilayah, row => new Person(row.GetString(0), row.GetString(2), []) { Phone = row.GetString(3), Subscribed = row.GetInt64(4) == 1 },
            stop, now);
        await foreach (var person in people)
        {
            var roles = await sessions.Lend(
                new Statement("""
                    SELECT kind, koperasi, wilayah, title FROM role
                    WHERE dinas = '' AND person = $1 AND (until IS NULL OR until > $2) ORDER BY kind, koperasi, wilayah
                    """, person.Id, now),
                row => new Role(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3)));
            yield return person with { Roles = roles };
        }
    }

    private async IAsyncEnumerable<T> Each<T>(
        string sql, string wilayah, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken stop, params object?[] more)
    {
        var (first, second) = ("", "");
        while (true)
        {
            var rows = await sessions.Lend(
                new Statement(sql, [first, second, wilayah, Page, .. more]), row => (First: row.GetString(0), Second: row.GetString(1), Value: read(row)));
            foreach (var row in rows)
            {
                stop.ThrowIfCancellationRequested();
                yield return row.Value;
            }

            if (rows.Count < Page)
            {
                yield break;
            }

            (first, second) = (rows[^1].First, rows[^1].Second);
        }
    }
}
