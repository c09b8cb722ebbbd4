using System.Text.RegularExpressions;

namespace KopBot.Tests.Channels.WhatsApp;

/// <summary>What a person sees of marked words, told in the tests' own way: marks that work are taken away and named.</summary>
public static partial class Rendered
{
    /// <summary>The words without marks that work, and without the hair space.</summary>
    public static string Of(string text) => Strip(text, []);

    /// <summary>The stretches that stand out, with the mark that makes them do so.</summary>
    public static IReadOnlyList<string> Stretches(string text)
    {
        var found = new List<string>();
        Strip(text, found);
        return found;
    }

    private static string Strip(string text, List<string> found)
    {
        var lines = new List<string>();
        foreach (var line in text.Split('\n'))
        {
            var shown = line;
            for (var match = Mark().Match(shown); match.Success; match = Mark().Match(shown, match.Index + match.Groups[2].Length))
            {
                found.Add(match.Groups[1].Value + match.Groups[2].Value);
                shown = shown[..match.Index] + match.Groups[2].Value + shown[(match.Index + match.Length)..];
            }

            lines.Add(shown);
        }

        return string.Join('\n', lines).Replace("\u200A", "");
    }

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}])([*_~`])(?!\s)([^*\n]*?)(?<!\s)\1(?![\p{L}\p{Nd}])")]
    private static partial Regex Mark();
}
