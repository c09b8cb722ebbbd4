using System.Data.Common;
using System.Globalization;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>What the sender of an announcement is told of its way.</summary>
/// <param name="Id">The announcement's identifier.</param>
/// <param name="Chat">The sender's chat.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Jumlah">For how many people it was planned.</param>
/// <param name="Terkirim">How many got it.</param>
/// <param name="Gagal">How many cannot be reached.</param>
internal sealed record Kabar(string Id, string Chat, string Status, long Jumlah, long Terkirim, long Gagal)
{
    /// <summary>The columns that are read.</summary>
    public const string Columns = "id, chat, status, jumlah, terkirim, gagal";

    private static readonly NumberFormatInfo Figures = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    public static Kabar Read(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), row.GetString(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5));

    /// <summary>The bubble, which replaces the one before.</summary>
    public Bubble Bubble() => new() { Slot = $"kirim:{Id}", Text = Text() };

    private string Text()
    {
        var failed = Gagal > 0 ? $" {Figure(Gagal)} orang tidak dapat dihubungi." : "";
        return Status switch
        {
            "selesai" when Jumlah == 0 => "Pengumuman selesai. Tidak ada orang yang dapat dikirimi.",
            "selesai" => $"Pengumuman selesai dikirim: {Figure(Terkirim)} dari {Figure(Jumlah)} orang menerima.{failed}",
            "direncanakan" => $"Pengumuman sedang disiapkan untuk {Figure(Jumlah)} orang. Sudah terkirim: {Figure(Terkirim)}.{failed}",
            _ => $"Pengumuman sedang dikirim: {Figure(Terkirim)} dari {Figure(Jumlah)} orang.{failed}",
        };
    }

    private static string Figure(long number) => number.ToString("N0", Figures);
}
