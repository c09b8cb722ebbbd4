using System.CommandLine;
using KopBot.Domain.Understanding;

namespace KopBot.Commands;

/// <summary><c>understand</c>: ranks the dialogs that sentences ask for, one JSON line each.</summary>
internal sealed class UnderstandCommand : Command
{
    private readonly Option<string?> _role = new("--role") { Description = "Who asks: publik, anggota, pengurus, pendamping or dinas." };

    /// <summary>Describes the command.</summary>
    public UnderstandCommand()
        : base("understand", "Rank the dialogs that the sentences of the input ask for; one line of JSON each.")
    {
        Add(_role);
        SetAction(Understand);
    }

    private async Task<int> Understand(ParseResult line, CancellationToken stop)
    {
        var matcher = Known.Read(Start.Settings()).Now.Matcher;
        var role = line.GetValue(_role);
        await Lines.Each(text => Task.FromResult(UnderstandLine.Of(matcher, text, role)), stop);
        return 0;
    }
}
