using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>A row of the table of announcements.</summary>
internal sealed class PengumumanRow
{
    /// <summary>The columns.</summary>
    public const string Columns = "body AS Body, status AS Status, jumlah AS Jumlah, terkirim AS Terkirim, gagal AS Gagal";

    public string Body { get; set; } = "";

    public string Status { get; set; } = "";

    public long Jumlah { get; set; }

    public long Terkirim { get; set; }

    public long Gagal { get; set; }

    /// <summary>How far the announcement is.</summary>
    public Perjalanan Read() => new(StoreJson.Read<Pengumuman>(Body), Status, (int)Jumlah, (int)Terkirim, (int)Gagal);
}
