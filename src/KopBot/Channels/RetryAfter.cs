using System.Globalization;
using System.Net.Http.Headers;

namespace KopBot.Channels;

/// <summary>Reads how long a provider asks to be left alone: whole seconds, a fraction rounded up.</summary>
internal static class RetryAfter
{
    private const double Most = int.MaxValue;

    /// <summary>Reads the header of that name: seconds, or a date that is compared with the provider's own clock.</summary>
    /// <param name="headers">The headers of an answer.</param>
    /// <returns>At least a second; null when nothing of use is said.</returns>
    public static TimeSpan? Of(HttpResponseHeaders headers)
    {
        var said = headers.NonValidated.TryGetValues("Retry-After", out var values) ? values.FirstOrDefault() : null;
        return Of(said) ?? (headers.RetryAfter?.Date - headers.Date is { Ticks: > 0 } until ? until : null);
    }

    /// <summary>Reads a number of seconds.</summary>
    /// <param name="seconds">As it was written.</param>
    /// <returns>At least a second; null when it is none, or not more than 0.</returns>
    public static TimeSpan? Of(string? seconds) =>
        double.TryParse(seconds, CultureInfo.InvariantCulture, out var value) && value > 0 ? TimeSpan.FromSeconds(Math.Ceiling(Math.Min(value, Most))) : null;
}
