using System.Globalization;

namespace KopBot.Benchmarks.Rig;

/// <summary>What the rig is asked for.</summary>
/// <param name="People">How many people file at the same time.</param>
/// <param name="Reports">How many reports are filed while it is measured.</param>
/// <param name="Store">The setting <c>Store</c>; empty for SQLite in a temporary folder, <c>postgres</c> for a private server.</param>
/// <param name="Dialogs">The folder of the dialogs; empty for that of the repository.</param>
/// <param name="Rate">How many messages a second are written, when the pace is steady.</param>
/// <param name="Seconds">For how long, when the pace is steady.</param>
/// <param name="Replicas">How many processes share the database.</param>
/// <param name="Koperasi">How many koperasi the nation has.</param>
/// <param name="Conversations">How many conversations are open.</param>
/// <param name="Channel">The channel of an announcement: <c>telegram</c> or <c>whatsapp</c>.</param>
internal sealed record RigOptions(
    int People, int Reports, string Store, string Dialogs, int Rate, int Seconds, int Replicas, int Koperasi, int Conversations, string Channel)
{
    /// <summary>Reads <c>--people=200</c> and so on.</summary>
    public static RigOptions Read(IEnumerable<string> arguments)
    {
        var given = arguments.Select(argument => argument.TrimStart('-').Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[^1]);
        return new(Number(given, "people", 200), Number(given, "reports", 2000), given.GetValueOrDefault("store", ""), given.GetValueOrDefault("dialogs", ""),
            Number(given, "rate", 300), Number(given, "seconds", 30), Number(given, "replicas", 1), Number(given, "koperasi", 80_000),
            Number(given, "conversations", 100_000), given.GetValueOrDefault("channel", "telegram"));
    }

    /// <summary>The folder of the dialogs.</summary>
    public string DialogFolder()
    {
        var folder = AppContext.BaseDirectory;
        while (Dialogs.Length == 0 && !File.Exists(Path.Combine(folder, "KopBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Name the folder with --dialogs=PATH.");
        }

        return Dialogs.Length > 0 ? Dialogs : Path.Combine(folder, "dialogs");
    }

    private static int Number(Dictionary<string, string> given, string name, int otherwise) =>
        given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
