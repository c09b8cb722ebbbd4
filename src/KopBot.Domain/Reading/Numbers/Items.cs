using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Numbers;

/// <summary>Cuts a text into numbers and what is said around them.</summary>
internal static class Items
{
    /// <summary>The items of a text.</summary>
    public static List<Item> Of(string text) => Of(Pieces.Of(Tokens.Of(text)));

    /// <summary>The items of some pieces.</summary>
    public static List<Item> Of(List<Piece> pieces)
    {
        var items = new List<Item>();
        var cursor = new Cursor(pieces);
        while (!cursor.IsAtEnd)
        {
            items.Add(Next(cursor, items));
        }

        return items;
    }

    private static Item Next(Cursor cursor, List<Item> before)
    {
        var piece = cursor.Peek();
        if (ValueGrammar.Read(cursor) is { } value)
        {
            return new Item(Mark.Value, piece.Text, value, piece.Glued);
        }

        if (piece.Role == Role.Figure)
        {
            cursor.At++;
            return new Item(Mark.Broken, piece.Text, null, piece.Glued);
        }

        if (Marks.At(cursor) is { } phrase && !IsUnitHere(phrase.Mark, cursor, before))
        {
            cursor.At += phrase.Length;
            return new Item(phrase.Mark, piece.Text, null, piece.Glued);
        }

        cursor.At++;
        return Units.Name(piece.Text) is { } unit ? new Item(Mark.Unit, unit, null, piece.Glued)
            : new Item(piece.Text.Length == 0 || Speech.IsIdle(piece.Text) ? Mark.Idle : Mark.Unknown, piece.Text, null, piece.Glued);
    }

    /// <summary>"12 kali" counts visits; "12 kali 3" multiplies.</summary>
    private static bool IsUnitHere(Mark mark, Cursor cursor, List<Item> before) =>
        mark == Mark.Times && Units.Knows(cursor.Peek().Text) && before.Count > 0 && before[^1].Mark == Mark.Value && cursor.Peek(1).Role == Role.None
        && cursor.Peek(1).Text is not "rp";
}
