using System.CommandLine;
using System.Globalization;

namespace KopBot.Commands;

/// <summary><c>read KIND</c>: reads values from lines, one JSON line each.</summary>
internal sealed class ReadCommand : Command
{
    private readonly Argument<string> _kind = new("KIND")
    {
        Description = $"What the lines hold: {string.Join(", ", Domain.Reading.ReadCommand.Kinds)}.",
    };

    private readonly Option<string?> _today = new("--today") { Description = "The day on which it was written, as YYYY-MM-DD; otherwise today in WIB." };

    /// <summary>Describes the command.</summary>
    public ReadCommand()
        : base("read", "Read values from the lines of the input; one line of JSON each.")
    {
        Add(_kind);
        Add(_today);
        SetAction(Read);
    }

    private async Task<int> Read(ParseResult line, CancellationToken stop)
    {
        var kind = line.GetValue(_kind)!;
        if (!Domain.Reading.ReadCommand.Kinds.Contains(kind))
        {
            throw new InvalidDataException($"There is no kind \"{kind}\". There are {string.Join(", ", Domain.Reading.ReadCommand.Kinds)}.");
        }

        var today = Today(line.GetValue(_today));
        await Lines.Each(text => Task.FromResult(Domain.Reading.ReadCommand.ReadLine(kind, text, today)), stop);
        return 0;
    }

    private static DateOnly Today(string? text) => text is null
        ? new Domain.Koperasi.Dinas().Day(TimeProvider.System.GetUtcNow())
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var today)
            ? today
            : throw new InvalidDataException($"--today: \"{text}\" is not a day such as 2025-10-23.");
}
