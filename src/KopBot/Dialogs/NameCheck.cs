using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using YamlDotNet.RepresentationModel;

namespace KopBot.Dialogs;

/// <summary>Finds names in rules and texts that can never have a value: a slip there would only show in front of people.</summary>
internal static class NameCheck
{
    public static void Check(YamlFile file, YamlMappingNode root, Dialog dialog)
    {
        var act = Act.Find(dialog.Submit);
        Names(file, root, dialog, dialog.Done.Names, act?.Values ?? []);
        Names(file, root, dialog, dialog.Review?.Names ?? [], act?.Values ?? []);
        Names(file, root, dialog, dialog.Answers.SelectMany(answer => answer.Say.Names), []);
        foreach (var question in dialog.Questions)
        {
            var at = YamlFile.Find((YamlMappingNode)YamlFile.Find(root, "questions")!, question.Name) ?? root;
            var names = question.Ask.Names.Concat(question.Hint?.Names ?? []).Concat(question.Tell?.Names ?? []).Concat(question.When?.Names ?? [])
                .Concat(question.Checks.SelectMany(check => check.Must.Names.Concat(check.Else.Names)))
                .Concat(question.Warnings.SelectMany(warning => warning.When.Names.Concat(warning.Say.Names)));
            Names(file, at, dialog, names, []);
        }

        foreach (var key in dialog.OnePer.Where(key => key != "koperasi" && dialog.Find(key) is null))
        {
            file.Wrong(root, $"one per: \"{key}\" bukan nama pertanyaan.", "Tulislah koperasi dan nama pertanyaan periodenya.");
        }
    }

    private static void Names(YamlFile file, YamlNode at, Dialog dialog, IEnumerable<string> names, IReadOnlyList<string> more)
    {
        foreach (var name in names.Distinct().Where(name => !more.Contains(name) && !Prefills.IsName(dialog, name)))
        {
            file.Wrong(at, $"Nama \"{name}\" tidak dikenal.", $"Pakailah nama pertanyaan ({string.Join(", ", dialog.Questions.Select(question => question.Name))}), atau {Prefills.Names}.");
        }
    }
}
