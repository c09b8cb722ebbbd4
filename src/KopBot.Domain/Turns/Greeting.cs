namespace KopBot.Domain.Turns;

/// <summary>Greets as people do: the salam is answered, otherwise the hour at the dinas decides.</summary>
internal static class Greeting
{
    public static string For(Scene scene)
    {
        var hour = scene.Facts.Now.UtcDateTime.AddHours(scene.Knowledge.Dinas.Zona).Hour;
        return Answers(scene) ?? hour switch
        {
            < 3 => "Selamat malam",
            < 11 => "Selamat pagi",
            < 15 => "Selamat siang",
            < 18 => "Selamat sore",
            _ => "Selamat malam",
        };
    }

    /// <summary>The answer to a salam at the beginning of a message; null when it has none.</summary>
    public static string? Answers(Scene scene) =>
        scene.Incoming.Content is Content.Text { Words: var words } && ControlWords.Plain(words.Length > 40 ? words[..40] : words) is var plain
            && (plain.StartsWith("ass", StringComparison.Ordinal) || plain.StartsWith("samlekum", StringComparison.Ordinal))
            ? "Waalaikumsalam"
            : null;
}
