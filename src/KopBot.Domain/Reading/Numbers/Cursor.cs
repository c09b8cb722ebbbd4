namespace KopBot.Domain.Reading.Numbers;

/// <summary>A place in a list of pieces.</summary>
internal sealed class Cursor(List<Piece> pieces)
{
    /// <summary>The index of the next piece.</summary>
    public int At { get; set; }

    /// <summary>Whether nothing is left.</summary>
    public bool IsAtEnd => At >= pieces.Count;

    /// <summary>The piece so many places ahead; an empty one behind the end.</summary>
    public Piece Peek(int ahead = 0) => At + ahead < pieces.Count ? pieces[At + ahead] : new Piece(Role.None, 0, "");

    /// <summary>Steps over the next piece when it has that role.</summary>
    public bool Skip(Role role)
    {
        if (Peek().Role != role)
        {
            return false;
        }

        At++;
        return true;
    }
}
