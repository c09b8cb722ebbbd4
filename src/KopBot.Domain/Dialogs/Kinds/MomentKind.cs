using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>When something is to happen: <c>sekarang</c>, or a minute of the dinas' own clock such as <c>2025-10-24T08:00</c>.</summary>
public sealed partial class MomentKind : Kind
{
    /// <summary>The value for "at once".</summary>
    public const string Now = "sekarang";

    private static readonly Reading<string>.No Help = new("Tulis hari dan jamnya, misalnya *besok jam 8* atau *25 Oktober jam 9 pagi*.");

    /// <inheritdoc/>
    public override string Name => "moment";

    /// <inheritdoc/>
    public override string Example => "besok jam 8";

    /// <inheritdoc/>
    public override bool Labelled => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var text = words.Trim().ToLowerInvariant();
        if (text.Length > 100 || text.Length == 0)
        {
            return Help;
        }

        if (AtOnce().IsMatch(text))
        {
            return new Reading<string>.Ok(Now);
        }

        if (Clock().Match(text) is not { Success: true } clock || Hour(clock) is not { } time)
        {
            return Help;
        }

        var rest = Filler().Replace(text.Remove(clock.Index, clock.Length), " ").Trim();
        var day = rest.Length == 0 ? new Reading<string>.Ok($"{asking.Today:yyyy-MM-dd}") : Kinds.Named("date")!.Read(rest, asking);
        return day is Reading<string>.No ? Help : day.To(date => $"{date}T{time}");
    }

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        if (value == Now)
        {
            return Now;
        }

        var moment = DateTime.Parse(value, CultureInfo.InvariantCulture);
        var zone = asking.Zone switch { 8 => "WITA", 9 => "WIT", _ => "WIB" };
        return string.Create(CultureInfo.InvariantCulture, $"{Dates.Long(DateOnly.FromDateTime(moment))} pukul {moment:HH\\.mm} {zone}");
    }

    /// <inheritdoc/>
    public override IReadOnlyList<Choice> Buttons(Asking asking) =>
        [new(Now, "Sekarang"), new($"{asking.Today.AddDays(1):yyyy-MM-dd}T08:00", "Besok pukul 08.00")];

    private static string? Hour(Match clock)
    {
        var hour = int.Parse(clock.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
        var minute = clock.Groups["m"].Success ? int.Parse(clock.Groups["m"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        hour += clock.Groups["part"].Value switch { "sore" or "malam" when hour < 12 => 12, "siang" when hour < 6 => 12, _ => 0 };
        return hour < 24 && minute < 60 ? $"{hour:00}:{minute:00}" : null;
    }

    [GeneratedRegex(@"^(?:(?:ya|kirim|kirimkan|dikirim|langsung)\s+)*(?:sekarang|skrg|skr|skg|langsung|segera|saat ini|kirim|kirimkan)(?:\s+(?:juga|aja|saja|ja|kirim|dikirim|ya|pak|bu|min|dong|lah))*[\s.!]*$")]
    private static partial Regex AtOnce();

    [GeneratedRegex(@"\b(?:jam|pukul|pkl|jm)\s*(?<h>[0-9]{1,2})(?:[.:](?<m>[0-9]{2}))?\s*(?<part>pagi|siang|sore|malam)?\b(?:\s*(?:wib|wita|wit))?|(?<h>[0-9]{1,2})[.:](?<m>[0-9]{2})\s*(?<part>pagi|siang|sore|malam)?(?:\s*(?:wib|wita|wit))?$")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?:jadwalkan|jadwal|kirim|dikirim|pada|hari|nya|aja|saja|ya|pak|bu|min)\b|[,.]")]
    private static partial Regex Filler();
}
