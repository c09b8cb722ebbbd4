using System.Globalization;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Turns;
using YamlDotNet.RepresentationModel;

namespace KopBot.Dialogs;

/// <summary>Reads the block of one question.</summary>
internal static class QuestionBlock
{
    private static readonly string[] Keys =
        ["tell", "ask", "label", "hint", "kind", "choices", "unit", "typical", "when", "check", "warn", "prefill", "assume", "optional", "recap"];

    public static Question? Read(YamlFile file, string name, YamlNode node)
    {
        if (node is not YamlMappingNode map || (YamlFile.Find(map, "ask") ?? YamlFile.Find(map, "label")) is not { } ask)
        {
            file.Wrong(node, $"Pertanyaan \"{name}\" belum punya ask.", "Tulislah ask: diikuti kalimat tanyanya; pertanyaan yang hanya didengar cukup punya label.");
            return null;
        }

        file.Only(map, Keys);
        if (Kind(file, map, name) is not { } kind || file.Try(YamlFile.Find(map, "ask") ?? new YamlScalarNode(name), Template.Parse, Cure.Template) is not { } asked)
        {
            return null;
        }

        var labels = file.Texts(YamlFile.Find(map, "label"));
        return new Question
        {
            Name = name,
            Ask = asked,
            Silent = YamlFile.Find(map, "ask") is null,
            Labels = labels.Count > 0 ? labels : [Readable(name)],
            Hint = YamlFile.Find(map, "hint") is { } hint ? file.Try(hint, Template.Parse, Cure.Template) : null,
            Kind = kind,
            Tell = YamlFile.Find(map, "tell") is { } tell ? file.Try(tell, Template.Parse, Cure.Template) : null,
            Choices = YamlFile.Find(map, "choices") is YamlScalarNode ? [] : Choices(file, map),
            ChoicesFrom = YamlFile.Find(map, "choices") is YamlScalarNode ? Named(file, map, "choices") : "",
            Unit = YamlFile.Find(map, "unit") is { } unit ? file.Text(unit) : "",
            Typical = YamlFile.Find(map, "typical") is { } typical ? Number(file, typical) : null,
            When = YamlFile.Find(map, "when") is { } when ? file.Try(when, Rule.Parse, Cure.Rule) : null,
            Checks = [.. Pairs(file, map, "check", "must", "else").Select(pair => new Check(pair.Rule, pair.Text))],
            Warnings = [.. Pairs(file, map, "warn", "when", "say").Select(pair => new Warning(pair.Rule, pair.Text))],
            Prefill = Named(file, map, "prefill"),
            Assume = Named(file, map, "assume"),
            Optional = YamlFile.Find(map, "optional") is { } optional && file.Text(optional) is "ya" or "true",
            Recap = YamlFile.Find(map, "recap") is { } recap ? Recap(file, recap) : "",
        };
    }

    private static string Readable(string name) =>
        char.ToUpper(name[0], CultureInfo.InvariantCulture) + name[1..].Replace('_', ' ');

    private static Kind? Kind(YamlFile file, YamlMappingNode map, string name)
    {
        var node = YamlFile.Find(map, "kind");
        var kind = node is null ? "text" : file.Text(node);
        if (Kinds.Named(kind) is { } found)
        {
            return found;
        }

        file.Wrong(node ?? map, $"Jenis jawaban \"{kind}\" pada \"{name}\" tidak dikenal.", $"Yang ada: {string.Join(", ", Kinds.All.Select(one => one.Name).Order())}.");
        return null;
    }

    /// <summary>Choices as a list of words, or as value: label.</summary>
    private static IReadOnlyList<Choice> Choices(YamlFile file, YamlMappingNode map)
    {
        var node = YamlFile.Find(map, "choices");
        List<Choice> choices = node switch
        {
            null => [],
            YamlMappingNode pairs => [.. pairs.Children.Select(pair => new Choice(file.Text(pair.Key), file.Text(pair.Value)))],
            _ => [.. file.Texts(node).Select(label => new Choice(label.ToLowerInvariant().Replace(' ', '-'), label))],
        };
        foreach (var choice in choices.Where(choice => choice.Label.Length > 24 || choice.Value.Length > 24 || !choice.Value.All(char.IsAscii)))
        {
            file.Wrong(node!, $"Pilihan \"{choice.Label}\" terlalu panjang atau nilainya bukan huruf biasa.", "Paling banyak 24 huruf, karena dipakai sebagai tombol.");
        }

        return choices;
    }

    private static decimal? Number(YamlFile file, YamlNode node)
    {
        if (decimal.TryParse(file.Text(node), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        file.Wrong(node, "typical: harus sebuah angka.", "Tulislah angka biasa tanpa titik, misalnya 500000.");
        return null;
    }

    private static string Named(YamlFile file, YamlMappingNode map, string key)
    {
        var node = YamlFile.Find(map, key);
        var name = node is null ? "" : file.Text(node);
        var literal = key == "assume" && YamlFile.Find(map, "choices") is not (null or YamlScalarNode) && Choices(file, map).Any(choice => choice.Value == name);
        if (name.Length > 0 && !literal && !Prefills.Known.Contains(name))
        {
            file.Wrong(node!, $"Nilai \"{name}\" pada {key}: tidak dikenal.", $"Yang ada: {string.Join(", ", Prefills.Known)}.");
        }

        return name;
    }

    private static string Recap(YamlFile file, YamlNode node)
    {
        var recap = file.Text(node);
        if (recap is not ("jumlah" or "terakhir"))
        {
            file.Wrong(node, $"recap: \"{recap}\" tidak dikenal.", "Tulislah jumlah (dijumlahkan) atau terakhir (keadaan akhir bulan).");
        }

        return recap;
    }

    private static IEnumerable<(Rule Rule, Template Text)> Pairs(YamlFile file, YamlMappingNode map, string key, string rule, string text)
    {
        var node = YamlFile.Find(map, key);
        IEnumerable<YamlNode> all = node is YamlSequenceNode list ? list : node is null ? [] : [node];
        foreach (var one in all)
        {
            if (one is not YamlMappingNode pair || YamlFile.Find(pair, rule) is not { } holds || YamlFile.Find(pair, text) is not { } says)
            {
                file.Wrong(one, $"{key}: butuh {rule} dan {text}.", $"Contoh: - {{ {rule}: \"harga > 0\", {text}: \"Harga belum diisi.\" }}");
                continue;
            }

            file.Only(pair, [rule, text]);
            if (file.Try(holds, Rule.Parse, Cure.Rule) is { } parsed && file.Try(says, Template.Parse, Cure.Template) is { } said)
            {
                yield return (parsed, said);
            }
        }
    }
}
