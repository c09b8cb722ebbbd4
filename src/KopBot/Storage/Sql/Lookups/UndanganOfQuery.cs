using Dapper;
using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>Reads an invitation.</summary>
internal sealed class UndanganOfQuery : IAnswers<UndanganOf, IReadOnlyList<Undangan>>
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Undangan>> Find(UndanganOf lookup, Past past)
    {
        var rows = await past.Db.QueryAsync<Row>("""
            SELECT kode AS Kode, kind AS Kind, koperasi AS Koperasi, wilayah AS Wilayah, title AS Title, sampai AS Sampai,
              berulang AS Berulang, dipakai AS Dipakai
            FROM undangan WHERE dinas = '' AND kode = @kode
            """, new { kode = lookup.Kode.ToUpperInvariant() });
        return [.. rows.Select(row => row.Read())];
    }

    private sealed class Row
    {
        public string Kode { get; set; } = "";

        public string Kind { get; set; } = "";

        public string Koperasi { get; set; } = "";

        public string Wilayah { get; set; } = "";

        public string Title { get; set; } = "";

        public long Sampai { get; set; }

        public long Berulang { get; set; }

        public string Dipakai { get; set; } = "";

        public Undangan Read() => new(Kode, new Role(Kind, Koperasi, Wilayah, Title), Sampai.Time())
        {
            Berulang = Berulang == 1,
            Terpakai = Dipakai.Length > 0,
        };
    }
}
