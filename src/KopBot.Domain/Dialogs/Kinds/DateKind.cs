using System.Globalization;
using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A day: <c>2025-10-23</c>.</summary>
public sealed class DateKind : Kind
{
    private const string Form = "yyyy-MM-dd";

    /// <inheritdoc/>
    public override string Name => "date";

    /// <inheritdoc/>
    public override string Example => "5 September 2025";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) =>
        DateReader.Read(words, asking.Today).To(date => date.ToString(Form, CultureInfo.InvariantCulture));

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Find(value) is { } date ? Dates.Long(date) : value;

    /// <inheritdoc/>
    public override string ShowShort(string value, Asking asking) => Find(value) is { } date ? Dates.Short(date) : value;

    private static DateOnly? Find(string value) =>
        DateOnly.TryParseExact(value, Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
