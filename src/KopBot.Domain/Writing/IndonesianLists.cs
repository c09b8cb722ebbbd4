using Humanizer.Localisation.CollectionFormatters;

namespace KopBot.Domain.Writing;

/// <summary>Lists in Indonesian: <c>A dan B</c>, <c>A, B, dan C</c>.</summary>
internal sealed class IndonesianLists : ICollectionFormatter
{
    /// <inheritdoc/>
    public string Humanize<T>(IEnumerable<T> collection) => Humanize(collection, item => item?.ToString() ?? "", "dan");

    /// <inheritdoc/>
    public string Humanize<T>(IEnumerable<T> collection, Func<T, string> objectFormatter) => Humanize(collection, objectFormatter, "dan");

    /// <inheritdoc/>
    public string Humanize<T>(IEnumerable<T> collection, Func<T, object> objectFormatter) =>
        Humanize(collection, item => objectFormatter(item)?.ToString() ?? "", "dan");

    /// <inheritdoc/>
    public string Humanize<T>(IEnumerable<T> collection, string separator) => Humanize(collection, item => item?.ToString() ?? "", separator);

    /// <inheritdoc/>
    public string Humanize<T>(IEnumerable<T> collection, Func<T, object> objectFormatter, string separator) =>
        Humanize(collection, item => objectFormatter(item)?.ToString() ?? "", separator);

    /// <inheritdoc/>
    public string Humanize<T>(IEnumerable<T> collection, Func<T, string> objectFormatter, string separator)
    {
        var items = collection.Select(objectFormatter).Where(text => !string.IsNullOrWhiteSpace(text)).ToList();
        return items.Count switch
        {
            0 => "",
            1 => items[0],
            2 => $"{items[0]} {separator} {items[1]}",
            _ => $"{string.Join(", ", items[..^1])}, {separator} {items[^1]}",
        };
    }
}
