using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Numbers;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Slots;

/// <summary>Cuts a sentence such as <c>laki 5, perempuan ga ada</c> into labels, numbers and clauses.</summary>
internal sealed partial class SlotScan
{
    private static readonly HashSet<string> Zeros = ["nihil", "kosong", "mawat", "kadada", "katek", "euweuh", "gaada", "gada", "gakada", "tdkada"];

    private static readonly HashSet<string> Stops = ["dan", "sama", "serta", "sedangkan", "sementara", "terus", "trus", "trs", "lalu", "kemudian", "tapi", "tp", "maupun", "atau"];

    private static readonly HashSet<string> Totals = ["total", "totalnya", "jumlah", "jumlahnya", "jml", "jmlh", "keseluruhan", "seluruhnya", "ttl"];

    private static readonly HashSet<string> Alls = ["semua", "semuanya", "seluruh"];

    private static readonly HashSet<string> Signs = [":", "=", ".", "|", "\"", "'", "*", "_", "@", "!", ",-", "x", "rp", "rupiah", "perak", "idr"];

    private readonly Labels _labels;
    private readonly Cursor _cursor;

    private SlotScan(string text, Labels labels)
    {
        _labels = labels;
        var tokens = Tokens.OfPlain(Plural().Replace(Doubled().Replace(Plain.Of(text), "$1"), "$1").Replace("/", " | ", StringComparison.Ordinal));
        var pieces = new List<Piece>();
        foreach (var token in tokens)
        {
            var isLabel = token.Kind == TokenKind.Word && labels.Find(token.Text) is not null;
            pieces.AddRange(isLabel ? [new Piece(Role.None, 0, token.Text, token.Glued)] : Pieces.Of([token]));
        }

        _cursor = new Cursor(pieces);
    }

    /// <summary>The items of a sentence.</summary>
    public static List<SlotItem> Of(string text, Labels labels)
    {
        var scan = new SlotScan(text, labels);
        var items = new List<SlotItem>();
        while (!scan._cursor.IsAtEnd)
        {
            if (scan.Next(items) is { } item)
            {
                items.Add(item);
            }
        }

        return items;
    }

    private SlotItem? Next(List<SlotItem> before)
    {
        var piece = _cursor.Peek();
        if (piece.Text is "+" or "-" && Signed(piece, before) is { } signed)
        {
            _cursor.At++;
            return signed;
        }

        if (piece.Role == Role.None && _labels.Find(piece.Text) is { } slot)
        {
            _cursor.At++;
            return new SlotItem(SlotMark.Label, slot);
        }

        if (ValueGrammar.Read(_cursor) is { } value)
        {
            return new SlotItem(SlotMark.Number, "", value);
        }

        return Zero() ?? Word(piece);
    }

    private SlotItem? Zero()
    {
        var (first, second) = (Speech.Standard(_cursor.Peek().Text), Speech.Standard(_cursor.Peek(1).Text));
        var two = (first is "tidak" or "belum" && second is "ada" or "katek") || (first, second) is ("mak", "wat");
        if (!two && !Zeros.Contains(first) && !Zeros.Contains(_cursor.Peek().Text))
        {
            return null;
        }

        _cursor.At += two ? 2 : 1;
        return new SlotItem(SlotMark.Number, "", new Value(0), true);
    }

    private SlotItem? Signed(Piece sign, List<SlotItem> before)
    {
        var last = before.Count > 0 ? before[^1].Mark : SlotMark.Stop;
        var next = _cursor.Peek(1);
        if (next.Role == Role.Figure && last != SlotMark.Label && _labels.Find(sign.Text) is { } slot)
        {
            return new SlotItem(SlotMark.Label, slot);
        }

        var blank = next.Text.Length == 0 || next.Text is "," or ";" or ")" or "\n" || (next.Role == Role.None && _labels.Find(next.Text) is not null);
        return last == SlotMark.Label && sign.Text == "-" && blank ? new SlotItem(SlotMark.Number, "", new Value(0), true) : null;
    }

    private SlotItem? Word(Piece piece)
    {
        _cursor.At++;
        var word = Speech.Standard(piece.Text);
        return piece.Text switch
        {
            "," or ";" or "\n" or "&" => new SlotItem(SlotMark.Stop),
            "." when _labels.Find(_cursor.Peek().Text) is "in" or "out" => new SlotItem(SlotMark.Stop),
            "(" or ")" => new SlotItem(SlotMark.Bracket),
            "-" or "+" or "" => null,
            _ when Signs.Contains(piece.Text) => null,
            _ when Stops.Contains(word) && word != "lalu" => new SlotItem(SlotMark.Stop),
            _ when Totals.Contains(word) => new SlotItem(SlotMark.Total),
            _ when Alls.Contains(word) => new SlotItem(SlotMark.All),
            _ when Units.Knows(piece.Text) || Speech.IsIdle(piece.Text) || _labels.IsTalk(word) => null,
            _ => new SlotItem(SlotMark.Strange),
        };
    }

    /// <summary>"lk2 5" is laki-laki five; "lk2 pr3" is two and three.</summary>
    [GeneratedRegex(@"\b(lk|lki|pr|prp|pr|bp|ib|cw)2(?=\s*[:=]?\s*\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Doubled();

    /// <summary>"1 bapak2, 2 ibu2": the figure behind the word only says that there are several.</summary>
    [GeneratedRegex(@"(?<=\d\s*(?:orang|org)?\s*)\b(bapak|bpk|ibu|emak|mamak|cewek|cowok|laki|perempuan|wanita)2(?=\s*[,.;)])", RegexOptions.CultureInvariant)]
    private static partial Regex Plural();
}
