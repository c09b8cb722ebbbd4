using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>What is left, came in or was sold: <c>sisa=25</c>, <c>masuk=100</c>, <c>terjual=12</c>.</summary>
public sealed partial class StockChangeKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "stock-change";

    /// <inheritdoc/>
    public override string Example => "sisa 25";

    /// <inheritdoc/>
    public override string? Zero => "sisa=0";

    /// <inheritdoc/>
    public override bool TakesBareNumbers => true;

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        if (words.Length > 200)
        {
            return Help(asking);
        }

        if (Empty().IsMatch(words) && !words.Any(char.IsAsciiDigit))
        {
            return new Reading<string>.Ok("sisa=0");
        }

        var move = Sold().IsMatch(words) ? "terjual" : Came().IsMatch(words) ? "masuk" : "sisa";
        var number = Filler().Replace(Came().Replace(Sold().Replace(words, " "), " "), " ").Trim();
        return Kinds.Named("number")!.Read(number, asking) switch
        {
            Reading<string>.No => Help(asking),
            var read => read.To(value => $"{move}={value}"),
        };
    }

    /// <inheritdoc/>
    public override string? Find(string sentence, Asking asking)
    {
        if (sentence.Length > 500)
        {
            return null;
        }

        var amounts = Amount().Matches(sentence);
        var text = amounts is [var only] ? $"{(Sold().Match(sentence) is { Success: true } sold ? sold.Value : Came().Match(sentence).Value)} {only.Groups["n"].Value}"
            : amounts.Count == 0 && Empty().IsMatch(sentence) ? "kosong" : "";
        return text.Length > 0 && Read(text, asking) is Reading<string>.Ok ok ? ok.Value : null;
    }

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Parts(value).First(part => part.Value >= 0) is var part
        ? $"{part.Key} {Figures.Of(part.Value)}{(asking.Unit.Length > 0 ? " " + asking.Unit : "")}"
        : value;

    /// <inheritdoc/>
    public override IEnumerable<KeyValuePair<string, decimal>> Parts(string value) =>
        value.Split('=') is [var move, var number] && decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount) ? [new(move, amount)] : [];

    private static Reading<string>.No Help(Asking asking) => new("Tulis misalnya *sisa 25*, *masuk 100*, *terjual 12*, atau *kosong*.");

    [GeneratedRegex(@"\b(?:kosong|habis|abis|ludes|nihil|zonk|tidak ada|ga ada|gak ada|tdk ada)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Empty();

    [GeneratedRegex(@"\b(?:terjual|laku|kejual|dijual|keluar|jual)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sold();

    [GeneratedRegex(@"\b(?:masuk|datang|dtg|diterima|terima|tambah|nambah|baru masuk|baru datang)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Came();

    [GeneratedRegex(@"\b(?:sisa|tinggal|tgl|stok|stock|sekarang|skrg|masih|ada|tabung|tbg|buah|pcs|gas|lpg|baru|hari ini|td|tadi|pak|bu|min)\b|[,:]", RegexOptions.IgnoreCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"(?<![\d.,])(?<n>\d{1,5})(?![\d.,]*\s*(?:kg|kilo|rb|ribu|jt|juta|k\b|liter|l\b))(?![\d.,]*\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
