namespace KopBot.Exchange;

/// <summary>The tables that can be brought in and taken out, found by convention.</summary>
internal static class Exchanges
{
    private static readonly IExchange[] All =
        [.. typeof(Exchanges).Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IExchange).IsAssignableFrom(type))
            .Select(type => (IExchange)Activator.CreateInstance(type)!)
            .OrderBy(exchange => exchange.Names[0], StringComparer.Ordinal)];

    /// <summary>The first name of each.</summary>
    public static IEnumerable<string> Names => All.Select(exchange => exchange.Names[0]);

    /// <summary>The one of that name.</summary>
    /// <param name="name">The name, in any letter case.</param>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static IExchange Of(string name) =>
        All.FirstOrDefault(exchange => exchange.Names.Contains(name, StringComparer.OrdinalIgnoreCase))
        ?? throw new InvalidDataException($"There is no table \"{name}\". There are {string.Join(", ", Names)}.");
}
