using System.Globalization;
using KopBot.Domain.Koperasi;

namespace KopBot.Workers;

/// <summary>The reminders of the monthly report: which are due now, and what they say.</summary>
public static class Reminder
{
    private const string Dialog = "lapor";

    private static readonly string[] Months =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>The reminders that are due now; none outside the decent hours.</summary>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="dinas">The zone and the due day of the dinas.</param>
    /// <param name="times">The days and hours.</param>
    public static IEnumerable<Pengumuman> Due(DateTimeOffset now, Dinas dinas, ReminderTimes times)
    {
        if (!IsDecent(now, dinas, times))
        {
            yield break;
        }

        var today = dinas.Day(now);
        foreach (var month in (int[])[-1, 0, 1])
        {
            var due = new DateOnly(today.Year, today.Month, dinas.Tenggat).AddMonths(month);
            var days = today.DayNumber - due.DayNumber;
            if (times.Days.Contains(days))
            {
                yield return About(due.AddMonths(-1), due, days, dinas, now);
            }
        }
    }

    /// <summary>Whether people may be reminded at that hour.</summary>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="dinas">The zone.</param>
    /// <param name="times">The hours.</param>
    public static bool IsDecent(DateTimeOffset now, Dinas dinas, ReminderTimes times)
    {
        var hour = now.ToOffset(TimeSpan.FromHours(dinas.Zona)).Hour;
        return hour >= times.From && hour < times.Until;
    }

    private static Pengumuman About(DateOnly month, DateOnly due, int days, Dinas dinas, DateTimeOffset now)
    {
        var periode = month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var sign = days.ToString("+0;-0;0", CultureInfo.InvariantCulture);
        return new($"ingat:{Dialog}:{periode}:{sign}", Words(month, due, days), null, new Sasaran
        {
            Roles = [RoleKinds.Pengurus],
            Wilayah = dinas.Wilayah.Length > 0 ? [dinas.Wilayah] : [],
            BelumLapor = periode,
            Dialog = Dialog,
        })
        {
            Oleh = "",
            Chat = default,
            Pada = now,
        };
    }

    private static string Words(DateOnly month, DateOnly due, int days)
    {
        var report = $"Laporan bulan *{Months[month.Month - 1]} {month.Year}* dari koperasi Bapak/Ibu belum kami terima.";
        var until = $"{due.Day} {Months[due.Month - 1]} {due.Year}";
        return days switch
        {
            < 0 => $"{report} Batasnya {until}, {-days} hari lagi. Ketik *lapor* untuk mengisi, sekitar tiga menit.",
            0 => $"{report} Batasnya hari ini. Ketik *lapor* untuk mengisi, sekitar tiga menit.",
            _ => $"{report} Batasnya {until}, sudah lewat {days} hari. Ketik *lapor* untuk mengisi, atau *petugas* bila ada kendala.",
        };
    }
}
