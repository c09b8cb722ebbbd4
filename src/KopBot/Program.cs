using System.CommandLine;
using KopBot;

var root = new RootCommand("KopBot: the chatbot of koperasi and their dinas. Without a command it runs the service.");
foreach (var command in Found.Commands())
{
    root.Add(command);
}

root.TreatUnmatchedTokensAsErrors = false;
root.SetAction((line, stop) => Service.Run(line.UnmatchedTokens, stop));
return await Start.Guarded(() => root.Parse(args).InvokeAsync(Start.Invocation));
