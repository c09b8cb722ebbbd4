namespace KopBot.Domain.Reading.Numbers;

/// <summary>What a piece does in a number.</summary>
internal enum Role
{
    /// <summary>Nothing: a word or a sign around the number.</summary>
    None,

    /// <summary>A number in digits.</summary>
    Figure,

    /// <summary>Nol to sembilan.</summary>
    Digit,

    /// <summary>A number from 10 to 99 with a word of its own.</summary>
    Fixed,

    /// <summary>Puluh.</summary>
    Ten,

    /// <summary>Belas (10) or likur (20): the digit before it is added.</summary>
    Teen,

    /// <summary>Ratus.</summary>
    Hundred,

    /// <summary>Ribu, juta and up; also lusin, kodi, gros.</summary>
    Magnitude,

    /// <summary>Se-: one, before puluh, ratus or a magnitude.</summary>
    One,

    /// <summary>A part of one: setengah, seperempat.</summary>
    Part,

    /// <summary>Perempat after a digit.</summary>
    Quarter,

    /// <summary>Koma between digits.</summary>
    Comma,

    /// <summary>A slang word for one amount.</summary>
    Slang,

    /// <summary>A slang word on which sources disagree by a factor of a thousand.</summary>
    DoubtfulSlang,

    /// <summary>An ordinal: kedua, pertama.</summary>
    Ordinal,
}

/// <summary>A token with its role in a number.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Value">Its value where the role has one.</param>
/// <param name="Text">Its text.</param>
/// <param name="Glued">Whether no space is before it.</param>
/// <param name="Figure">The digits, when it is a figure; null when they make no number.</param>
/// <param name="About">Whether it ended in -an: "ribuan" after a number means about.</param>
/// <param name="Flat">Whether it ended in the price mark.</param>
internal readonly record struct Piece(
    Role Role, decimal Value, string Text, bool Glued = false, Digits? Figure = null, bool About = false, bool Flat = false);
