using System.CommandLine;
using KopBot.Channels.Terminal;
using KopBot.Domain.Turns;

namespace KopBot.Commands;

/// <summary><c>play [dialog]</c>: talk to the bot in the terminal, in an invented world; <c>--record</c> writes the talk as a transcript.</summary>
internal sealed class PlayCommand : Command
{
    private readonly Argument<string?> _dialog = new("dialog") { Description = "The dialog to begin with, such as lapor.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string?> _as = new("--as") { Description = "Who talks: publik, anggota, pengurus, ketua, pendamping or dinas." };
    private readonly Option<string?> _record = new("--record") { Description = "The file to write the transcript to." };

    /// <summary>Describes the command.</summary>
    public PlayCommand()
        : base("play", "Talk to the bot in the terminal. !2 presses the second button; end with Ctrl+D.")
    {
        Add(_dialog);
        Add(_as);
        Add(_record);
        SetAction(Play);
    }

    private async Task<int> Play(ParseResult line, CancellationToken stop)
    {
        await using var talk = await Talk.Begin(Start.Arguments, stop);
        var terminal = new TerminalChannel(talk.World.Database, Lines.In, Lines.Out, TimeProvider.System);
        terminal.Kept = stop => talk.Turns.Play(terminal, stop);
        var record = line.GetValue(_record) is { } file ? Begin(file, line.GetValue(_as), talk.World) : null;
        if (Talk.Code(line.GetValue(_as)) is { Length: > 0 } code)
        {
            await Say(terminal, $"/start {code}", stop);
        }

        terminal.Typed = text => record?.Person(text);
        if (line.GetValue(_dialog) is { } dialog)
        {
            if (talk.World.Known.Now.Find(dialog) is null)
            {
                throw new InvalidDataException($"There is no dialog \"{dialog}\". There are {string.Join(", ", talk.World.Known.Now.Dialogs.Keys.Order())}.");
            }

            record?.Person($"/{dialog}");
            await Say(terminal, $"/{dialog}", stop);
        }

        await terminal.Listen(stop);
        record?.Write();
        return 0;
    }

    private static Transcript Begin(string file, string? role, World world) =>
        new(file, role, world.Known.Now, world.Settings.Dinas.Day(TimeProvider.System.GetUtcNow()));

    private static async Task Say(TerminalChannel terminal, string words, CancellationToken stop)
    {
        await terminal.Keep(new Content.Text(words), stop);
        await terminal.Kept(stop);
    }
}
