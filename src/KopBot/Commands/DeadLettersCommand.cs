using System.CommandLine;

namespace KopBot.Commands;

/// <summary><c>deadletters [--replay ID]</c>: shows the messages whose turn failed by our own fault, and puts one back into the inbox.</summary>
internal sealed class DeadLettersCommand : Command
{
    private const int Most = 100;
    private readonly Option<long?> _replay = new("--replay") { Description = "Put the dead letter with this number back into the inbox." };

    /// <summary>Describes the command.</summary>
    public DeadLettersCommand()
        : base("deadletters", "Show the messages that were set aside, or replay one.")
    {
        Add(_replay);
        SetAction(Show);
    }

    private async Task<int> Show(ParseResult line, CancellationToken stop)
    {
        await using var database = Storage.Stores.Open(Start.Settings().Store);
        if (line.GetValue(_replay) is { } id)
        {
            await database.Prepare(stop);
            var found = await database.Replay(id, stop);
            Console.WriteLine(found ? $"{id} waits in the inbox again." : $"There is no dead letter {id}.");
            return found ? 0 : 1;
        }

        var letters = await database.DeadLetters(Most, stop);
        foreach (var letter in letters)
        {
            Console.WriteLine($"{letter.Id}\t{letter.At:u}\t{letter.Incoming.Chat.Channel}\t{letter.Why}");
        }

        Console.WriteLine($"{letters.Count} dead letters.");
        return 0;
    }
}
