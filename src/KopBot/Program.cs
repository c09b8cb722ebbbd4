using System.CommandLine;
using KopBot;

var root = new RootCommand("KopBot: the chatbot of koperasi and their dinas. Without a command it runs the service.");
foreach (var command in Found.Commands())
{
    root.Add(command);
}

root.SetAction((_, stop) => App.Run(stop));
return await Start.Guarded(() => root.Parse(Start.Take(args)).InvokeAsync(Start.Invocation));
