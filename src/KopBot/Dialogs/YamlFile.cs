using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace KopBot.Dialogs;

/// <summary>A YAML file that remembers its lines, so that every mistake can be found.</summary>
/// <param name="name">The file's name, for messages.</param>
/// <param name="mistakes">Where mistakes are collected.</param>
internal sealed class YamlFile(string name, List<DialogMistake> mistakes)
{
    public string Name { get; } = name;

    /// <summary>Reads the file's one mapping; null when it is not YAML, with a mistake noted.</summary>
    public YamlMappingNode? Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is YamlMappingNode root)
            {
                return root;
            }

            mistakes.Add(new(Name, 1, "Berkas ini kosong atau bukan daftar kunci.", "Mulailah dengan baris title: …"));
        }
        catch (YamlException wrong)
        {
            mistakes.Add(new(Name, wrong.Start.Line, $"Tulisan tidak dapat dibaca: {wrong.Message}", "Periksa spasi di depan baris, tanda titik dua, dan tanda petik."));
        }

        return null;
    }

    /// <summary>Notes a mistake at a node.</summary>
    public void Wrong(YamlNode at, string what, string cure) => mistakes.Add(new(Name, at.Start.Line, what, cure));

    /// <summary>Reads something that may be wrong; a <see cref="FormatException"/> becomes a mistake at the node.</summary>
    public T? Try<T>(YamlNode at, Func<string, T> read, string cure)
        where T : class
    {
        try
        {
            return read(Text(at));
        }
        catch (FormatException wrong)
        {
            Wrong(at, wrong.Message + ".", cure);
            return null;
        }
    }

    /// <summary>The text of a node; a mistake when it is not a text.</summary>
    public string Text(YamlNode node)
    {
        if (node is YamlScalarNode scalar)
        {
            return scalar.Value?.Trim() ?? "";
        }

        Wrong(node, "Di sini harus ada satu tulisan.", "Tulislah nilainya pada satu baris, bila perlu di antara tanda petik.");
        return "";
    }

    /// <summary>One text, or several in brackets or lines.</summary>
    public IReadOnlyList<string> Texts(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode list => [.. list.Select(Text)],
        _ => [Text(node)],
    };

    /// <summary>The value of a key, or null.</summary>
    public static YamlNode? Find(YamlMappingNode map, string key) =>
        map.Children.FirstOrDefault(pair => pair.Key is YamlScalarNode { Value: { } name } && name == key).Value;

    /// <summary>Notes every key that does not belong here.</summary>
    public void Only(YamlMappingNode map, IReadOnlyList<string> keys)
    {
        foreach (var key in map.Children.Keys.OfType<YamlScalarNode>().Where(key => !keys.Contains(key.Value)))
        {
            var near = keys.MinBy(one => Distance(one, key.Value ?? ""))!;
            Wrong(key, $"Kunci \"{key.Value}\" tidak dikenal.", $"Mungkin maksudnya \"{near}\"? Yang ada: {string.Join(", ", keys)}.");
        }
    }

    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        foreach (var letter in one)
        {
            var corner = row[0]++;
            for (var j = 1; j <= other.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (letter == other[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }
}
