using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Lookups;

/// <summary>A row of the table of tickets: the ticket as it was opened, and what changed since.</summary>
internal sealed class TiketRow
{
    /// <summary>The columns.</summary>
    public const string Columns = "tiket AS Tiket, status AS Status, catatan AS Catatan, oleh AS Oleh";

    public string Tiket { get; set; } = "";

    public string Status { get; set; } = "";

    public string Catatan { get; set; } = "";

    public string Oleh { get; set; } = "";

    /// <summary>The ticket as it stands.</summary>
    public Tiket Read() => StoreJson.Read<Tiket>(Tiket) with { Status = Status, Catatan = Catatan, Oleh = Oleh };
}
