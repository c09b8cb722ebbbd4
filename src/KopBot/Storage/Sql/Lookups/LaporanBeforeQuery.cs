using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads the newest versions of a koperasi's reports.</summary>
internal sealed class LaporanBeforeQuery : IAnswers<LaporanBefore, IReadOnlyList<Laporan>>, IQuick
{
    private const string Newest = """
          AND l.versi = (SELECT max(n.versi) FROM laporan n
            WHERE n.dinas = '' AND n.koperasi = l.koperasi AND n.dialog = l.dialog AND n.periode = l.periode)
        ORDER BY l.periode DESC LIMIT
        """;

    // The limit stands in the text: bound as a parameter, SQLite plans the statement anew at every run.
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Laporan>> Find(LaporanBefore lookup, Past past) => await past.Session.Rows(
        new Statement($"""
            SELECT {LaporanRow.Columns} FROM laporan l
            WHERE l.dinas = '' AND l.koperasi = $1 AND l.dialog = $2 AND l.periode < $3 {Newest} {lookup.Most}
            """, lookup.Koperasi, lookup.Dialog, lookup.Before.Length > 0 ? lookup.Before : "~")
        {
            Many = $"""
                SELECT b.*, m.n FROM unnest($1::text[], $2::text[], $3::text[]) WITH ORDINALITY m(koperasi, dialog, before, n)
                CROSS JOIN LATERAL (SELECT {LaporanRow.Columns} FROM laporan l
                  WHERE l.dinas = '' AND l.koperasi = m.koperasi AND l.dialog = m.dialog AND l.periode < m.before {Newest} {lookup.Most}) b
                """,
        },
        LaporanRow.Read);
}
