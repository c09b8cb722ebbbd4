namespace KopBot.Domain.Understanding;

/// <summary>
/// Cuts a chat message into words in one spelling: "Pagiii bapak2, gas 3kg brp??" becomes pagi bapak gas 3kg berapa and a question mark.
/// Amounts become a word for money, other figures a word for a number, so that the matcher learns from "dijual 25rb" about "dijual 30.000".
/// </summary>
internal sealed class Spelling(Lexicon lexicon)
{
    /// <summary>The most characters of a message that are looked at; what a person wants is said in the first lines.</summary>
    internal const int Longest = 400;

    /// <summary>The words of a message, in order, in their standard spelling.</summary>
    internal List<string> Words(string text)
    {
        var raw = Figures.Joined(Cut.Into(text.Length > Longest ? text[..Longest] : text));
        var words = new List<string>(raw.Count);
        for (var at = 0; at < raw.Count;)
        {
            at += Take(raw, at, words);
        }

        return Core(words);
    }

    /// <summary>The words without greeting and courtesy, unless hardly anything else is said; "ada ga" at the end asks, it does not deny.</summary>
    private List<string> Core(List<string> words)
    {
        var core = words.Where((word, at) => !lexicon.IsPolite(word)).ToList();
        var first = core.FindIndex(word => !lexicon.IsGreeting(word));
        core = first > 0 ? core[first..] : core;
        core = core.Count(word => word != Cut.Question) < 2 ? words : core;
        for (var at = 1; at < core.Count; at++)
        {
            if (core[at] == "tidak" && (at == core.Count - 1 || core[at + 1] == Cut.Question))
            {
                core[at] = Cut.Question;
            }
        }

        return core.Count > 1 && core[^1] == Cut.Question && core[^2] == Cut.Question ? core[..^1] : core;
    }

    private int Take(List<string> raw, int at, List<string> words)
    {
        for (var count = lexicon.Begins(raw[at]) ? Math.Min(Lexicon.LongestVariant, raw.Count - at) : 0; count > 0; count--)
        {
            var variant = count == 1 ? raw[at] : string.Join(' ', raw.GetRange(at, count));
            if (lexicon.Standard(variant) is { } standard)
            {
                words.AddRange(standard);
                return count;
            }
        }

        if (words.Count == 0 || words[^1] != raw[at])
        {
            words.Add(raw[at]);
        }

        return 1;
    }
}
