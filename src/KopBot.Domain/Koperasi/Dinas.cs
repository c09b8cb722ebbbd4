namespace KopBot.Domain.Koperasi;

/// <summary>The office that runs this installation, as it configured itself. Dinas have many names, so nothing is taken for granted.</summary>
public sealed record Dinas
{
    /// <summary>The office's name, such as <c>Dinas Koperasi, UKM, Perindustrian dan Perdagangan</c>.</summary>
    public string Nama { get; init; } = "Dinas Koperasi";

    /// <summary>The code of its region, such as <c>18.13</c>; empty for the whole country.</summary>
    public string Wilayah { get; init; } = "";

    /// <summary>Its time zone as an offset from UTC in hours: 7 (WIB), 8 (WITA) or 9 (WIT).</summary>
    public int Zona { get; init; } = 7;

    /// <summary>The telephone number that people may call; empty when there is none.</summary>
    public string Telepon { get; init; } = "";

    /// <summary>Where the office is; empty when it is not told.</summary>
    public string Alamat { get; init; } = "";

    /// <summary>When the office is open, in words.</summary>
    public string Jam { get; init; } = "Senin sampai Jumat, 08.00-15.30";

    /// <summary>The day of the following month until which a monthly report is in time, 1 to 28.</summary>
    public int Tenggat { get; init; } = 10;

    /// <summary>How many days after the end of its period a report can still be corrected.</summary>
    public int Kunci { get; init; } = 90;

    /// <summary>After how many days a reported price or stock counts as old.</summary>
    public int UmurHarga { get; init; } = 7;

    /// <summary>The zone's abbreviation.</summary>
    public string NamaZona => Zona switch { 8 => "WITA", 9 => "WIT", _ => "WIB" };

    /// <summary>The day that it is at the office.</summary>
    /// <param name="now">A moment (UTC).</param>
    public DateOnly Day(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime.AddHours(Zona));
}
