using System.CommandLine;

namespace KopBot;

/// <summary>What every command begins and ends with: its settings, and errors that say what helps instead of where they arose.</summary>
internal static class Start
{
    /// <summary>How commands are invoked: errors come out, and the host itself hears when it has to stop.</summary>
    public static InvocationConfiguration Invocation { get; } = new()
    {
        EnableDefaultExceptionHandler = false,
        ProcessTerminationTimeout = null,
    };

    /// <summary>The settings among the arguments, such as <c>--Store=sqlite:a.db</c> or <c>--Urls http://127.0.0.1:5081</c>.</summary>
    public static IReadOnlyList<string> Arguments { get; private set; } = [];

    /// <summary>Takes the settings out of the arguments; what is left is the command with its options.</summary>
    /// <param name="arguments">All arguments.</param>
    public static IReadOnlyList<string> Take(IReadOnlyList<string> arguments)
    {
        var (settings, rest) = (new List<string>(), new List<string>());
        for (var at = 0; at < arguments.Count; at++)
        {
            if (!KopBot.Settings.IsSetting(arguments[at]))
            {
                rest.Add(arguments[at]);
            }
            else if (arguments[at].Contains('=', StringComparison.Ordinal) || at + 1 == arguments.Count)
            {
                settings.Add(arguments[at]);
            }
            else
            {
                settings.Add($"{arguments[at]}={arguments[++at]}");
            }
        }

        Arguments = settings;
        return rest;
    }

    /// <summary>The settings of the working folder and the command line.</summary>
    public static Settings Settings() => KopBot.Settings.Read(Directory.GetCurrentDirectory(), Arguments);

    /// <summary>Runs a command and tells its error in words.</summary>
    /// <param name="command">The command.</param>
    /// <returns>The exit code: 1 after an error.</returns>
    public static async Task<int> Guarded(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (OperationCanceledException)
        {
            return 130;
        }
        catch (Exception exception)
        {
            Console.Error.WriteLine($"kopbot: {Words(exception)}");
            return 1;
        }
    }

    private static string Words(Exception exception) => exception switch
    {
        WrongSetting wrong => SettingsFile.Explain(Directory.GetCurrentDirectory(), wrong),
        IOException { InnerException: Microsoft.AspNetCore.Connections.AddressInUseException } =>
            $"Urls: {exception.Message} Stop the other program, or choose another port with --Urls=http://127.0.0.1:5081.",
        Dialogs.DialogException or InvalidDataException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException => exception.Message,
        _ => exception.ToString(),
    };
}
