namespace KopBot.Domain.Reading.Numbers;

/// <summary>What a word or sign between numbers says; the letter stands for it in a sentence's pattern.</summary>
internal enum Mark
{
    /// <summary>A number.</summary>
    Value = 'V',

    /// <summary>Sekitar, kira-kira.</summary>
    About = '~',

    /// <summary>Sampai, s/d.</summary>
    UpTo = 'r',

    /// <summary>Antara.</summary>
    Between = 'b',

    /// <summary>Atau.</summary>
    Or = 'o',

    /// <summary>Dan.</summary>
    And = '&',

    /// <summary>Kali, x.</summary>
    Times = 'x',

    /// <summary>Plus.</summary>
    Plus = '+',

    /// <summary>A dash.</summary>
    Dash = '-',

    /// <summary>Bagi, a slash.</summary>
    Divide = '/',

    /// <summary>The sign of a result.</summary>
    Equal = '=',

    /// <summary>Minus, rugi.</summary>
    Negative = 'n',

    /// <summary>An opening parenthesis.</summary>
    Open = '(',

    /// <summary>A closing parenthesis.</summary>
    Close = ')',

    /// <summary>Minimal.</summary>
    AtLeast = 'G',

    /// <summary>Lebih dari.</summary>
    MoreThan = 'M',

    /// <summary>Maksimal.</summary>
    AtMost = 'L',

    /// <summary>Kurang dari.</summary>
    LessThan = 'S',

    /// <summary>Min, which is at least or minus.</summary>
    Min = 'N',

    /// <summary>Tidak, bukan.</summary>
    Not = '!',

    /// <summary>Rupiah; not part of the pattern.</summary>
    Currency = '$',

    /// <summary>Perak; not part of the pattern.</summary>
    Perak = 'p',

    /// <summary>Per, which a unit follows; not part of the pattern.</summary>
    Per = 'e',

    /// <summary>A unit; not part of the pattern.</summary>
    Unit = 'u',

    /// <summary>Talk; not part of the pattern.</summary>
    Idle = ' ',

    /// <summary>The end of a clause; not part of the pattern.</summary>
    Stop = ';',

    /// <summary>A word that nobody taught us.</summary>
    Unknown = '?',

    /// <summary>Digits that make no number, or the parts of an identifier.</summary>
    Broken = '#',
}
