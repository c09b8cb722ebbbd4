namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>Every kind of answer in this program, found by its class: a new kind needs no entry anywhere.</summary>
public static class Kinds
{
    private static readonly Dictionary<string, Kind> ByName = typeof(Kinds).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Kind)) && !type.IsAbstract)
        .Select(type => (Kind)Activator.CreateInstance(type)!)
        .ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>All kinds by name.</summary>
    public static IReadOnlyList<Kind> All { get; } = [.. ByName.Values.OrderBy(kind => kind.Name, StringComparer.Ordinal)];

    /// <summary>The kind with that name; null when there is none.</summary>
    /// <param name="name">A name as in a dialog file, such as <c>gender-count</c>.</param>
    public static Kind? Named(string name) => ByName.GetValueOrDefault(name);
}
