using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using YamlDotNet.RepresentationModel;

namespace KopBot.Dialogs;

/// <summary>Reads one dialog file. The list of keys is closed: an unknown one is a mistake, never passed over.</summary>
internal static class DialogFile
{
    private static readonly string[] Keys = ["title", "for", "start", "one per", "questions", "review", "submit", "done", "next", "answers", "inner", "private"];

    private static readonly string[] Roles = [RoleKinds.Publik, RoleKinds.Anggota, RoleKinds.Pengurus, RoleKinds.Pendamping, RoleKinds.Dinas];

    /// <summary>The dialog of a file; null when it has a mistake, which is noted.</summary>
    /// <param name="path">The file's path, for messages; its name is the dialog's.</param>
    /// <param name="text">What the file says.</param>
    /// <param name="examples">Further sentences that start it.</param>
    /// <param name="mistakes">Where mistakes are noted.</param>
    public static Dialog? Read(string path, string text, IReadOnlyList<string> examples, List<DialogMistake> mistakes)
    {
        var before = mistakes.Count;
        var file = new YamlFile(path, mistakes);
        if (file.Read(text) is not { } root)
        {
            return null;
        }

        file.Only(root, Keys);
        var title = YamlFile.Find(root, "title") is { } node ? file.Text(node) : "";
        if (title.Length is 0 or > 24)
        {
            file.Wrong(root, $"Judul \"{title}\" panjangnya {title.Length} huruf.", "Tulislah title: dengan 1 sampai 24 huruf, karena dipakai sebagai tombol.");
        }

        var questions = Questions(file, root);
        var answers = Answers(file, root);
        var dialog = new Dialog
        {
            Name = Path.GetFileNameWithoutExtension(path),
            Title = title,
            For = For(file, root),
            Start = [.. file.Texts(YamlFile.Find(root, "start")), .. examples, .. answers.SelectMany(answer => answer.If)],
            OnePer = file.Texts(YamlFile.Find(root, "one per")),
            Inner = Yes(file, root, "inner"),
            Private = Yes(file, root, "private"),
            Questions = questions,
            Review = YamlFile.Find(root, "review") is { } review ? Review(file, review) : null,
            Submit = YamlFile.Find(root, "submit") is { } submit ? Submit(file, submit) : "",
            Done = YamlFile.Find(root, "done") is { } done ? file.Try(done, Template.Parse, Cure.Template) ?? Template.Parse("") : Template.Parse(""),
            Next = file.Texts(YamlFile.Find(root, "next")),
            Answers = answers,
            Source = $"{path}:{root.Start.Line}",
        };
        NameCheck.Check(file, root, dialog);
        return mistakes.Count == before ? dialog : null;
    }

    private static IReadOnlyList<string> For(YamlFile file, YamlMappingNode root)
    {
        var node = YamlFile.Find(root, "for");
        var roles = file.Texts(node);
        foreach (var role in roles.Where(role => !Roles.Contains(role)))
        {
            file.Wrong(node!, $"Peran \"{role}\" tidak dikenal.", $"Yang ada: {string.Join(", ", Roles)}.");
        }

        return roles;
    }

    private static bool Yes(YamlFile file, YamlMappingNode root, string key)
    {
        if (YamlFile.Find(root, key) is not { } node)
        {
            return false;
        }

        if (file.Text(node) is not ("ya" or "true"))
        {
            file.Wrong(node, $"{key}: \"{file.Text(node)}\" tidak dikenal.", $"Tulislah {key}: ya, atau hapus baris itu.");
        }

        return true;
    }

    private static List<Question> Questions(YamlFile file, YamlMappingNode root)
    {
        switch (YamlFile.Find(root, "questions"))
        {
            case null:
                return [];
            case YamlMappingNode map:
                return [.. map.Children.Select(pair => QuestionBlock.Read(file, file.Text(pair.Key), pair.Value)).OfType<Question>()];
            case var other:
                file.Wrong(other, "questions: harus berisi nama pertanyaan.", "Tulislah nama pertanyaan diikuti titik dua, satu per baris.");
                return [];
        }
    }

    private static List<Tanya> Answers(YamlFile file, YamlMappingNode root)
    {
        var answers = new List<Tanya>();
        foreach (var node in YamlFile.Find(root, "answers") is YamlSequenceNode list ? list.Children : [])
        {
            if (node is not YamlMappingNode pair || file.Texts(YamlFile.Find(pair, "if")) is not { Count: > 0 } questions || YamlFile.Find(pair, "say") is not { } say)
            {
                file.Wrong(node, "answers: butuh if dan say.", "Contoh: - { if: [berapa biayanya], say: \"Gratis.\" }");
                continue;
            }

            file.Only(pair, ["if", "with", "without", "say"]);
            if (file.Try(say, Template.Parse, Cure.Template) is { } said)
            {
                answers.Add(new Tanya(questions, said) { With = file.Texts(YamlFile.Find(pair, "with")), Without = file.Texts(YamlFile.Find(pair, "without")) });
            }
        }

        return answers;
    }

    private static Template? Review(YamlFile file, YamlNode node) => file.Text(node) switch
    {
        "ya" or "true" => Template.Parse(""),
        "tidak" or "false" => null,
        _ => file.Try(node, Template.Parse, Cure.Template),
    };

    private static string Submit(YamlFile file, YamlNode node)
    {
        var name = file.Text(node);
        if (Act.Find(name) is null)
        {
            file.Wrong(node, $"Tindakan \"{name}\" tidak dikenal.", $"Yang ada: {string.Join(", ", Act.Names.Order())}.");
        }

        return name;
    }
}

/// <summary>What helps against mistakes that occur in several places.</summary>
internal static class Cure
{
    public const string Template = "Periksa kurung kurawal: {nama}, {#nama}…{/nama}, {^nama}…{/nama}.";

    public const string Rule = "Contoh yang benar: harga > 2 * lalu.harga and koperasi.gerai has lpg.";
}
