using System.Globalization;

namespace KopBot.Benchmarks.Rig;

/// <summary>What the rig is asked for.</summary>
/// <param name="People">How many people file at the same time.</param>
/// <param name="Reports">How many reports are filed while it is measured.</param>
/// <param name="Store">The setting <c>Store</c>; empty for SQLite in a temporary folder.</param>
/// <param name="Dialogs">The folder of the dialogs; empty for that of the repository.</param>
internal sealed record RigOptions(int People, int Reports, string Store, string Dialogs)
{
    /// <summary>Reads <c>--people=200</c> and so on.</summary>
    public static RigOptions Read(IEnumerable<string> arguments)
    {
        var given = arguments.Select(argument => argument.TrimStart('-').Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[^1]);
        return new(Number(given, "people", 200), Number(given, "reports", 2000), given.GetValueOrDefault("store", ""), given.GetValueOrDefault("dialogs", ""));
    }

    private static int Number(Dictionary<string, string> given, string name, int otherwise) =>
        given.TryGetValue(name, out var text) ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;
}
