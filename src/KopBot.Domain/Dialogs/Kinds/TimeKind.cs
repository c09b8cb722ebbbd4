using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A time of day, with its zone when one was said: <c>09:00</c>, <c>13:00+07:00</c>.</summary>
public sealed class TimeKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "time";

    /// <inheritdoc/>
    public override string Example => "jam 2 siang";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => TimeReader.Read(words).To(time => time.ToString());

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => value.Length < 5 ? value
        : $"{value[..2]}.{value[3..5]}" + (value[5..] switch { "+07:00" => " WIB", "+08:00" => " WITA", "+09:00" => " WIT", _ => "" });
}
