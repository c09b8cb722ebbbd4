using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>Reads a yes or a no.</summary>
public static class YesNoReader
{
    /// <summary>What to write instead.</summary>
    public const string Help = "Mohon jawab ya atau tidak.";

    private static readonly HashSet<string> Yes = Set(
        "ya yaa ye yes yess yep yup y iya iyaa iyah iyo iyes iyee iy iye io ho oke ok okey okay okee okeh okelah siap betul betol btul btl bener benar bnr sip siip lanjut lanjutkan gas gaskeun gasken gass aok inggih enggih nggih leres muhun sumuhun "
        + "setuju sepakat boleh boleh2 mau tentu pasti jelas jadi kirim sesuai cocok mantap mantab acc deal ayo yuk yoi yo yoa sah tepat sudah udah ada punya heeh hooh 1 ndeh");

    private static readonly HashSet<string> No = Set(
        "tidak bukan belum jangan gausah nggak no nope tdk mak salah batal ogah emoh batalkan tolak menolak ditolak keliru stop jgn bkn dudu sanes indak usah sakaliko 2 t");

    private static readonly HashSet<string> Talk = Set(
        "pak bu bapak ibu kak mas mbak bang om min admin dong sih deh lah la kan nian pang geh tah mah atuh saja sekali begitu gitu itu ini kok aja dulu perlu saya sy kami kirim data datanya sudah semua lagi usah mau jadi makasih terima kasih memang bener benar betul donk maaf");

    /// <summary>Reads a yes (true) or a no (false).</summary>
    /// <param name="words">What the person wrote.</param>
    public static Reading<bool> Read(string words)
    {
        if (words.Length > Plain.Longest)
        {
            return new Reading<bool>.No(Help);
        }

        if (Thumb(words) is { } thumb)
        {
            return new Reading<bool>.Ok(thumb);
        }

        var spoken = Tokens.Of(words).Where(token => token.Kind != TokenKind.Sign).Select(token => Speech.Standard(token.Text)).ToList();
        if (spoken.Count is 0 or > 6)
        {
            return new Reading<bool>.No(Help);
        }

        var no = spoken.Exists(No.Contains);
        var yes = spoken.Exists(word => Yes.Contains(word) && !(no && Talk.Contains(word)));
        var strange = spoken.Count(word => !Yes.Contains(word) && !No.Contains(word) && !Talk.Contains(word));
        return (yes, no, strange) switch
        {
            (true, false, 0) => new Reading<bool>.Ok(true),
            (false, true, 0) => spoken.Contains("salah") && spoken.Contains("tidak") ? new Reading<bool>.Ask([true, false]) : new Reading<bool>.Ok(false),
            (true, true, _) => new Reading<bool>.Ask([false, true]),
            (true, _, 1) => new Reading<bool>.Ask([true, false]),
            (_, true, 1) => new Reading<bool>.Ask([false, true]),
            _ => new Reading<bool>.No(Help),
        };
    }

    private static bool? Thumb(string words)
    {
        var up = words.Contains("👍", StringComparison.Ordinal) || words.Contains("✅", StringComparison.Ordinal) || words.Contains("👌", StringComparison.Ordinal) || words.Contains("🙆", StringComparison.Ordinal);
        var down = words.Contains("👎", StringComparison.Ordinal) || words.Contains("❌", StringComparison.Ordinal) || words.Contains("🙅", StringComparison.Ordinal);
        return up == down || Tokens.Of(words).Exists(token => token.Kind != TokenKind.Sign) ? null : up;
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
