using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Where something happened: words, or a point on the map kept as <c>@-5.19012,103.93045</c> (degrees north, degrees east).</summary>
public sealed partial class SpotKind : TextKind
{
    /// <inheritdoc/>
    public override string Name => "spot";

    /// <inheritdoc/>
    public override string Example => "Warung dekat pasar, Pekon Seray";

    /// <inheritdoc/>
    public override Reading<string> Read(Content content, Asking asking) => content is Content.Location place
        ? new Reading<string>.Ok(string.Create(CultureInfo.InvariantCulture, $"@{place.Latitude:0.#####},{place.Longitude:0.#####}"))
        : base.Read(content, asking);

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) => words.Length < 200 && Price().IsMatch(words)
        ? new Reading<string>.No("Itu belum menyebut tempatnya. Tulis nama desanya, misalnya *Pekon Seray, dekat pasar*.")
        : base.Read(words, asking);

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Point().IsMatch(value) ? $"titik peta {value[1..].Replace(",", ", ", StringComparison.Ordinal)}" : value;

    [GeneratedRegex(@"^@-?[\d.]+,-?[\d.]+$")]
    private static partial Regex Point();

    [GeneratedRegex(@"^\W*(?:harga(?:nya)?|hrg|dijual|rp\.?|mahal|jual(?:nya)?|per|tabung|gas|lpg|\d[\d.,]*|rb|ribu|jt|juta|k|\s|banget|sekali)+\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Price();
}
