namespace KopBot.Domain.Turns;

/// <summary>Commands that begin with a stroke: <c>/start</c> with or without an invitation code, and every dialog by its name.</summary>
internal static class Commands
{
    public static void Hear(Scene scene, string words)
    {
        var space = words.IndexOfAny([' ', '\n']);
        // In a group Telegram writes the bot's name behind the command.
        var name = (space < 0 ? words[1..] : words[1..space]).Split('@')[0].ToLowerInvariant().Replace('_', '-');
        var rest = space < 0 ? "" : words[(space + 1)..].Trim();
        if (name == "start" && scene.Knowledge.Find(rest) is { Inner: false })
        {
            // The link from a group tells what was wanted there.
            Starting.Begin(scene, rest, "");
        }
        else if (name == "start")
        {
            Starting.Begin(scene, rest.Length > 0 ? "hubungkan-akun" : "sapa", rest);
        }
        else if (rest.Length == 0 && ControlWords.Read(name.Replace('-', ' ')) is { } control)
        {
            // A command is never an answer, not even where its word is one of the choices.
            var talk = Talk.Of(scene);
            if (!scene.Lacks && !Controls.Do(scene, talk, control))
            {
                Prompting.Again(scene, talk);
            }
        }
        else if (scene.Knowledge.Find(name) is { Inner: false })
        {
            Starting.Begin(scene, name, rest);
        }
        else if (!Controls.Hear(scene, Talk.Of(scene), $"{name} {rest}".Trim()) && !scene.Lacks)
        {
            Wishing.Hear(scene, $"{name.Replace('-', ' ')} {rest}".Trim());
        }
    }
}
