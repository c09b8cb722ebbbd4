namespace KopBot.Domain.Reading.Words;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Digits with the separators inside them.</summary>
    Digits,

    /// <summary>Letters.</summary>
    Word,

    /// <summary>Anything else.</summary>
    Sign,
}

/// <summary>A run of digits, a word or a sign.</summary>
/// <param name="Kind">What it is made of.</param>
/// <param name="Text">Its plain text.</param>
/// <param name="Glued">Whether it follows the token before it without a space.</param>
/// <param name="Flat">Whether it ended in <c>,-</c>, the price mark.</param>
internal readonly record struct Token(TokenKind Kind, string Text, bool Glued = false, bool Flat = false)
{
    /// <summary>Whether it is this sign.</summary>
    public bool IsSign(string text) => Kind == TokenKind.Sign && Text == text;

    /// <summary>Whether it is this word.</summary>
    public bool IsWord(string text) => Kind == TokenKind.Word && Text == text;
}
