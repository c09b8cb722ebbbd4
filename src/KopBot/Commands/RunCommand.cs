using System.CommandLine;

namespace KopBot.Commands;

/// <summary><c>run</c>: the service, as without a command.</summary>
internal sealed class RunCommand : Command
{
    /// <summary>Describes the command.</summary>
    public RunCommand()
        : base("run", "Run the service, as without a command. Settings may follow, such as --Urls=http://127.0.0.1:5081.") =>
        SetAction((_, stop) => App.Run(stop));
}
