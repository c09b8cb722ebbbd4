using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>Somebody on WhatsApp, as one call of Meta names them.</summary>
/// <param name="Number">The telephone number in digits, country first; empty when it is hidden.</param>
/// <param name="User">The user identifier within our business, such as <c>ID.13491208655302741918</c>; empty when it is not told.</param>
internal readonly record struct Party(string Number, string User)
{
    private const int Longest = 140;

    /// <summary>Whether somebody is named at all, in a form that can be answered.</summary>
    public bool IsThere => IsNumber(Number) || IsUser(User);

    /// <summary>The address: the number, which people and officials know; the user identifier where there is no number.</summary>
    public Address Address => new(WhatsAppChannel.ChannelName, IsNumber(Number) ? Number : User);

    /// <summary>Whether an address's identifier is a telephone number.</summary>
    public static bool IsNumber(string id) => id.Length is >= 5 and <= 20 && id.All(char.IsAsciiDigit);

    /// <summary>Whether an address's identifier is a user identifier: letters, a dot, letters and digits.</summary>
    public static bool IsUser(string id) =>
        id.Length is > 3 and <= Longest && id.IndexOf('.') is > 1 && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.');

    /// <summary>The digits of a number that may have come with signs; empty when it is none.</summary>
    public static string Digits(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        return IsNumber(digits) ? digits : "";
    }
}
