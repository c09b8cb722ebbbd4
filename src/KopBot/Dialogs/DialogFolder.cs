using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Domain.Understanding;

namespace KopBot.Dialogs;

/// <summary>Reads the folder of dialogs: the dialogs themselves, the sentences that start them, the words people use, the ceiling prices.</summary>
public static class DialogFolder
{
    /// <summary>Reads everything that the bot knows.</summary>
    /// <param name="folder">The folder, such as <c>dialogs</c>.</param>
    /// <param name="dinas">The office.</param>
    /// <param name="regions">The regions.</param>
    /// <param name="demo">Whether <c>DEMO-</c> codes are good.</param>
    /// <param name="taught">Sentences that the dinas attached to dialogs in chat.</param>
    /// <exception cref="DialogException">There are mistakes; all of them are named with file, line and cure.</exception>
    public static Knowledge Load(string folder, Dinas dinas, RegionTree regions, bool demo, IEnumerable<Example> taught)
    {
        var mistakes = new List<DialogMistake>();
        if (!Directory.Exists(folder))
        {
            throw new DialogException([new(folder, 1, "Folder dialog tidak ada.", "Isilah setelan Dialogs dengan letak folder dialogs.")]);
        }

        var dialogs = Directory.EnumerateFiles(folder, "*.yaml").Order(StringComparer.Ordinal)
            .Select(path => DialogFile.Read(path, File.ReadAllText(path), ExampleFile.Read(folder, Path.GetFileNameWithoutExtension(path)), mistakes))
            .OfType<Dialog>().ToDictionary(dialog => dialog.Name, StringComparer.Ordinal);
        CheckNext(dialogs, mistakes);
        var asked = ExampleFile.Asked(folder, dialogs, mistakes);
        var het = HetFile.Read(Path.Combine(folder, "data", "het-lpg.csv"), mistakes);
        var beyond = DaerahFile.Read(Path.Combine(folder, "data", "daerah.csv"), mistakes);
        if (mistakes.Count > 0)
        {
            throw new DialogException(mistakes);
        }

        var lexicon = Lexicon.Read(Lines(folder, "kata.tsv"), Lines(folder, "makna.tsv"));
        var matcher = Matcher.Train(
            [.. dialogs.Values.SelectMany(dialog => dialog.Start.Select(text => new Example(dialog.Name, text))), .. taught],
            lexicon,
            new IntentRoles(dialogs.Values.Where(dialog => dialog.For.Count > 0).Select(dialog => KeyValuePair.Create(dialog.Name, dialog.For.AsEnumerable()))));
        return new Knowledge
        {
            Dialogs = dialogs,
            Matcher = matcher,
            Questions = Questions(dialogs, asked, matcher),
            Lexicon = lexicon,
            Dinas = dinas,
            Regions = regions,
            Het = het,
            Beyond = beyond,
            Demo = demo,
        };
    }

    /// <summary>Reads one dialog alone.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">The dialog's name, such as <c>lapor</c>.</param>
    /// <returns>Nothing when it is not there or has mistakes.</returns>
    public static Dialog? One(string folder, string name) =>
        Path.Combine(folder, $"{name}.yaml") is var path && File.Exists(path) ? DialogFile.Read(path, File.ReadAllText(path), [], []) : null;

    /// <summary>The questions of all answers, told apart from everything else that people say.</summary>
    private static TanyaJawab Questions(Dictionary<string, Dialog> dialogs, IEnumerable<(string, int, string)> asked, Matcher matcher) => TanyaJawab.Learn(
        matcher,
        dialogs.Values.SelectMany(dialog => dialog.Answers.SelectMany((answer, at) => answer.If.Select(text => (dialog.Name, at, text)))).Concat(asked),
        (dialog, at) => (dialogs[dialog].Answers[at].With, dialogs[dialog].Answers[at].Without),
        dialogs.Values.SelectMany(dialog => dialog.Start.Select(text => new Example(dialog.Name, text))));

    private static void CheckNext(Dictionary<string, Dialog> dialogs, List<DialogMistake> mistakes)
    {
        foreach (var (dialog, next) in dialogs.Values.SelectMany(dialog => dialog.Next.Select(next => (dialog, next))).Where(pair => mistakes.Count == 0 && !dialogs.ContainsKey(pair.next)))
        {
            mistakes.Add(new(dialog.Source.Split(':')[0], 1, $"next: dialog \"{next}\" tidak ada.", "Periksa nama berkasnya."));
        }
    }

    private static string[] Lines(string folder, string name) =>
        Path.Combine(folder, "data", name) is var path && File.Exists(path) ? File.ReadAllLines(path) : [];
}
