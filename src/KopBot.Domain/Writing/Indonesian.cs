using System.Globalization;
using Humanizer.Configuration;

namespace KopBot.Domain.Writing;

/// <summary>
/// How Indonesia writes numbers and dates. The process runs without ICU data, so the culture is made here; Humanizer, which
/// carries no Indonesian in the package at hand, is taught once by <see cref="Teach"/>.
/// </summary>
public static class Indonesian
{
    /// <summary>The months from Januari.</summary>
    public static IReadOnlyList<string> Months { get; } =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];

    /// <summary>The days of the week from Minggu, as <see cref="DayOfWeek"/> counts them.</summary>
    public static IReadOnlyList<string> Days { get; } = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    /// <summary>The separators of numbers.</summary>
    public static NumberFormatInfo Numbers { get; } = NumberFormatInfo.ReadOnly(new NumberFormatInfo
    {
        NumberGroupSeparator = ".",
        NumberDecimalSeparator = ",",
        CurrencyGroupSeparator = ".",
        CurrencyDecimalSeparator = ",",
        CurrencySymbol = "Rp",
        PercentGroupSeparator = ".",
        PercentDecimalSeparator = ",",
    });

    /// <summary>The culture <c>id</c> with Indonesian numbers, months and days.</summary>
    public static CultureInfo Culture { get; } = Make();

    /// <summary>Registers the Indonesian formatter, number words and lists in Humanizer's <see cref="Configurator"/>; may be called again.</summary>
    public static void Teach()
    {
        Configurator.Formatters.Register("id", _ => new IndonesianFormatter());
        Configurator.NumberToWordsConverters.Register("id", _ => new IndonesianNumberWords());
        Configurator.CollectionFormatters.Register("id", _ => new IndonesianLists());
    }

    private static CultureInfo Make()
    {
        var culture = (CultureInfo)new CultureInfo("id").Clone();
        culture.NumberFormat = (NumberFormatInfo)Numbers.Clone();
        culture.DateTimeFormat.MonthNames = [.. Months, ""];
        culture.DateTimeFormat.MonthGenitiveNames = [.. Months, ""];
        culture.DateTimeFormat.AbbreviatedMonthNames = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des", ""];
        culture.DateTimeFormat.AbbreviatedMonthGenitiveNames = culture.DateTimeFormat.AbbreviatedMonthNames;
        culture.DateTimeFormat.DayNames = [.. Days];
        culture.DateTimeFormat.AbbreviatedDayNames = ["Min", "Sen", "Sel", "Rab", "Kam", "Jum", "Sab"];
        culture.DateTimeFormat.ShortDatePattern = "dd/MM/yy";
        culture.DateTimeFormat.LongDatePattern = "dddd, d MMMM yyyy";
        culture.DateTimeFormat.TimeSeparator = ".";
        culture.DateTimeFormat.ShortTimePattern = "HH.mm";
        return CultureInfo.ReadOnly(culture);
    }
}
