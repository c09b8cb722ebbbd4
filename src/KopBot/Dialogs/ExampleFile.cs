using KopBot.Domain.Dialogs;

namespace KopBot.Dialogs;

/// <summary>
/// The sentences of <c>contoh/NAME.txt</c>, one a line, as people say them for that dialog. Below a line such as <c>#? berapa biayanya</c> stand
/// those that ask this question of some dialog's <c>answers</c> in other words.
/// </summary>
internal static class ExampleFile
{
    private const string Heading = "#?";

    /// <summary>All sentences for a dialog.</summary>
    /// <param name="folder">The folder of dialogs.</param>
    /// <param name="dialog">The dialog's name.</param>
    public static List<string> Read(string folder, string dialog) =>
        Path.Combine(folder, "contoh", dialog + ".txt") is var file && File.Exists(file)
            ? [.. File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')]
            : [];

    /// <summary>Each sentence below a heading, with the dialog and the number of the answer that has the heading among its questions.</summary>
    /// <param name="folder">The folder of dialogs.</param>
    /// <param name="dialogs">The dialogs.</param>
    /// <param name="mistakes">Where a heading that no answer has is noted.</param>
    public static List<(string Dialog, int Answer, string Text)> Asked(string folder, IReadOnlyDictionary<string, Dialog> dialogs, List<DialogMistake> mistakes)
    {
        var known = dialogs.Values.SelectMany(dialog => dialog.Answers.SelectMany((answer, at) => answer.If.Select(text => (text, dialog.Name, at))))
            .GroupBy(one => one.text).ToDictionary(same => same.Key, same => (same.First().Name, same.First().at));
        var asked = new List<(string, int, string)>();
        foreach (var file in dialogs.Keys.Select(name => Path.Combine(folder, "contoh", name + ".txt")).Where(File.Exists))
        {
            (string Dialog, int Answer)? under = null;
            foreach (var (line, number) in File.ReadLines(file).Select((line, at) => (line.Trim(), at + 1)))
            {
                if (line.StartsWith(Heading, StringComparison.Ordinal))
                {
                    under = Answer(known, line[Heading.Length..].Trim(), file, number, mistakes);
                }
                else if (under is { } answer && line.Length > 0 && line[0] != '#')
                {
                    asked.Add((answer.Dialog, answer.Answer, line));
                }
            }
        }

        return asked;
    }

    private static (string, int)? Answer(Dictionary<string, (string, int)> known, string question, string file, int line, List<DialogMistake> mistakes)
    {
        if (known.TryGetValue(question, out var answer))
        {
            return answer;
        }

        mistakes.Add(new(file, line, $"Tidak ada layanan dengan tanya jawab \"{question}\".", "Sesudah #? tulislah salah satu kalimat if: persis seperti di berkas layanannya."));
        return null;
    }
}
