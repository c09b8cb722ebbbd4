namespace KopBot.Domain.Koperasi;

/// <summary>How codes of invitations are made: eight letters and digits that nobody mistakes for one another, a letter first and a digit last.</summary>
public static class KodeUndangan
{
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    /// <summary>For how long a code is valid while nobody says otherwise: 14 days.</summary>
    public static TimeSpan Berlaku { get; } = TimeSpan.FromDays(14);

    /// <summary>The code of eight bytes that nobody can guess.</summary>
    /// <param name="random">At least eight bytes.</param>
    public static string Of(ReadOnlySpan<byte> random)
    {
        const string both = Letters + Digits;
        Span<char> code = stackalloc char[8];
        for (var at = 0; at < code.Length; at++)
        {
            code[at] = both[random[at] % both.Length];
        }

        (code[0], code[^1]) = (Letters[random[0] % Letters.Length], Digits[random[7] % Digits.Length]);
        return code.ToString();
    }
}
