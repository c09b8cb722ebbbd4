using Humanizer.Localisation;
using Humanizer.Localisation.Formatters;

namespace KopBot.Domain.Writing;

/// <summary>Relative times in Indonesian for Humanizer: <c>2 hari yang lalu</c>, <c>kemarin</c>, <c>dalam 3 jam</c>.</summary>
internal sealed class IndonesianFormatter : IFormatter
{
    /// <inheritdoc/>
    public string DateHumanize_Now() => "sekarang";

    /// <inheritdoc/>
    public string DateHumanize_Never() => "belum pernah";

    /// <inheritdoc/>
    public string DateHumanize(TimeUnit timeUnit, Tense timeUnitTense, int unit) => (timeUnit, timeUnitTense, unit) switch
    {
        (_, _, 0) => DateHumanize_Now(),
        (TimeUnit.Day, Tense.Past, 1) => "kemarin",
        (TimeUnit.Day, Tense.Future, 1) => "besok",
        (TimeUnit.Day, Tense.Future, 2) => "lusa",
        (_, Tense.Past, _) => $"{unit} {Unit(timeUnit)} yang lalu",
        _ => $"dalam {unit} {Unit(timeUnit)}",
    };

    /// <inheritdoc/>
    public string TimeSpanHumanize_Zero() => "0 detik";

    /// <inheritdoc/>
    public string TimeSpanHumanize(TimeUnit timeUnit, int unit, bool toWords = false) =>
        $"{(toWords ? Terbilang.Of((long)unit) : Figures.Of(unit))} {Unit(timeUnit)}";

    /// <inheritdoc/>
    public string DataUnitHumanize(DataUnit dataUnit, double count, bool toSymbol = true) => dataUnit switch
    {
        DataUnit.Bit => toSymbol ? "b" : "bit",
        DataUnit.Byte => toSymbol ? "B" : "bita",
        DataUnit.Kilobyte => toSymbol ? "KB" : "kilobita",
        DataUnit.Megabyte => toSymbol ? "MB" : "megabita",
        DataUnit.Gigabyte => toSymbol ? "GB" : "gigabita",
        _ => toSymbol ? "TB" : "terabita",
    };

    /// <inheritdoc/>
    public string TimeUnitHumanize(TimeUnit timeUnit) => Unit(timeUnit);

    private static string Unit(TimeUnit unit) => unit switch
    {
        TimeUnit.Millisecond => "milidetik",
        TimeUnit.Second => "detik",
        TimeUnit.Minute => "menit",
        TimeUnit.Hour => "jam",
        TimeUnit.Day => "hari",
        TimeUnit.Week => "minggu",
        TimeUnit.Month => "bulan",
        _ => "tahun",
    };
}
