using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Dialogs.Kinds;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Turns;

/// <summary>Cuts a message into pieces and finds which question each piece names, and its value where it is beyond doubt.</summary>
internal static partial class Segments
{
    private const int Most = 60;

    /// <summary>A longer piece is a story, and trying all its cuts would take its time.</summary>
    private const int Longest = 300;

    /// <summary>As many of a dialog's sentences name nothing but the dialog; further ones may say more.</summary>
    private const int MostStarts = 8;

    /// <summary>The answers that a message names by label, by number, or by a form that only one kind has.</summary>
    public static List<(Question Question, string Value)> Of(Talk talk, string words)
    {
        var found = new List<(Question, string)>();
        foreach (var (question, piece) in Joined(talk, words))
        {
            if (question is not null && !found.Exists(one => one.Item1 == question) && Read(talk, question, piece) is { } value)
            {
                found.Add((question, value));
            }
        }

        return found;
    }

    /// <summary>The figures of a message that answer nothing and will not be asked for either: what they are for is not known, or a doubtful one would replace an answer.</summary>
    public static IEnumerable<string> Unread(Talk talk, string words) => Joined(talk, words)
        .Where(one => one.Piece.Any(char.IsDigit) && (one.Question is null ? one.Piece.Any(char.IsLetter) && !IsDetail(talk, one.Piece) : talk.Answers.Find(one.Question.Name) is not null && Read(talk, one.Question, one.Piece) is null))
        .Select(one => one.Question is null ? one.Piece : $"{one.Question.Label} {one.Piece}");

    /// <summary>The figures of a message whose question is known and still open, and which are not clear: it will be asked.</summary>
    public static IEnumerable<string> Unclear(Talk talk, string words) => Joined(talk, words)
        .Where(one => one.Question is not null && one.Piece.Any(char.IsDigit) && talk.Answers.Find(one.Question.Name) is null && Read(talk, one.Question, one.Piece) is null)
        .Select(one => one.Question!.Kind.Labelled ? one.Piece : $"{one.Question.Label.ToLowerInvariant()} {one.Piece}");

    /// <summary>What the sentence that began a dialog says about its first questions, each question tried with the whole sentence.</summary>
    public static List<(Question Question, string Value)> Opening(Talk talk, string words)
    {
        var found = new List<(Question, string)>();
        var (rest, parted) = (WithoutStart(talk.Dialog, words), false);
        foreach (var question in talk.Dialog.Questions.Where(question => !question.Kind.IsFree))
        {
            var asking = talk.Asking(question);
            if (question.Kind.Part(rest, asking) is { } part)
            {
                found.Add((question, part.Value));
                (rest, parted) = (part.Remaining, true);
            }
            else if ((asking.Choices.FirstOrDefault(choice => choice.Value == words)?.Value ?? question.Kind.Find(rest, asking)) is { } value)
            {
                found.Add((question, question.Kind is OpeningKind ? words.Trim() : value));
            }
        }

        if ((found.Count == 0 || parted) && rest.Length > 0 && talk.Dialog.Questions[0] is { Kind.IsFree: true } free && rest != words
            && free.Kind.Read(rest, talk.Asking(free)) is Reading<string>.Ok ok)
        {
            found.Add((free, ok.Value));
        }

        return found;
    }

    /// <summary>The first question about which the sentence that began a dialog says something doubtful; null when there is none.</summary>
    public static (Question Question, IReadOnlyList<string> Candidates)? Doubtful(Talk talk, string words) => talk.Dialog.Questions
        .Where(question => talk.Answers.Find(question.Name) is null or { By: "" })
        .Select(question => ((Question, IReadOnlyList<string>)?)(question, question.Kind.FindSeveral(WithoutStart(talk.Dialog, words), talk.Asking(question))))
        .FirstOrDefault(one => one!.Value.Item2.Count > 1);

    /// <summary>Whether a message begins like a change by number: "4 jadi 1,2jt".</summary>
    public static bool NamesNumber(string words) => Piece().Split(words) is [var first, ..] && ByNumber().IsMatch(first.Trim());

    /// <summary>The first question that a message names with a figure that is doubtful, and the figure's words; null when there is none.</summary>
    public static (Question Question, string Words)? Unsure(Talk talk, string words) => Joined(talk, words)
        .Where(one => one.Question is not null && one.Piece.Any(char.IsDigit) && Read(talk, one.Question, one.Piece) is null)
        .Select(one => ((Question, string)?)(one.Question!, Become().Replace(one.Piece, " ").Trim())).FirstOrDefault();

    /// <summary>A key of the draft, such as the period, anywhere in the sentence.</summary>
    public static string? Key(Talk talk, Question question, string words) => question.Kind.Find(words, talk.Asking(question));

    private static string WithoutStart(Dialog dialog, string words) =>
        dialog.Start.Take(MostStarts).Where(start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase)).MaxBy(start => start.Length) is { } longest
            ? words[longest.Length..].Trim(' ', ':', ',')
            : Colon().Match(words) is { Success: true } match ? words[match.Length..].Trim() : words;

    /// <summary>A period, a day or a telephone number, which a pasted report has beside its answers.</summary>
    private static bool IsDetail(Talk talk, string piece) => PhoneReader.Read(piece) is Reading<string>.Ok
        || talk.Dialog.OnePer.Select(talk.Dialog.Find).OfType<Question>().Any(key => Key(talk, key, piece) is not null);

    /// <summary>Pieces in a row that name the same question belong together; a piece that names none has no question.</summary>
    private static List<(Question? Question, string Piece)> Joined(Talk talk, string words)
    {
        var joined = new List<(Question? Question, string Piece)>();
        foreach (var piece in Piece().Split(Head().Replace(words, "")).Select(piece => piece.Trim(' ', '-', '•', '*', '\t')).Where(piece => piece.Length > 0).SelectMany(piece => Cut(talk, piece)).Take(Most))
        {
            if (Named(talk, piece) is not { } named)
            {
                // "yg sukarela salah, ada 250rb": the value comes behind the comma.
                if (joined.Count > 0 && joined[^1].Question is { } before && Read(talk, before, joined[^1].Piece) is null)
                {
                    joined[^1] = (before, $"{joined[^1].Piece} {piece}");
                }
                else
                {
                    joined.Add((null, piece));
                }

                continue;
            }

            if (joined.Count > 0 && joined[^1].Question == named.Question)
            {
                joined[^1] = (named.Question, $"{joined[^1].Piece} {named.Value}");
            }
            else
            {
                joined.Add((named.Question, named.Value));
            }
        }

        return joined;
    }

    /// <summary>"wajib 460rb sukarela 50rb": what cannot be read as a whole is cut before the name of another question.</summary>
    private static IEnumerable<string> Cut(Talk talk, string piece)
    {
        if (piece.Length > Longest || Named(talk, piece) is not { } whole || Read(talk, whole.Question, whole.Value) is not null)
        {
            return [piece];
        }

        for (var at = piece.IndexOf(' ', StringComparison.Ordinal); at > 0; at = piece.IndexOf(' ', at + 1))
        {
            var (first, rest) = (piece[..at], piece[(at + 1)..].Trim());
            if (Named(talk, rest) is { } next && next.Question != whole.Question && LabelSearch.Begins(next.Question, rest)
                && Named(talk, first) is { } named && named.Question == whole.Question && (first.Any(char.IsDigit) || Read(talk, named.Question, named.Value) is not null))
            {
                return [first, .. Cut(talk, rest)];
            }
        }

        return [piece];
    }

    private static (Question Question, string Value)? Named(Talk talk, string piece)
    {
        if (ByNumber().Match(piece) is { Success: true } match)
        {
            var number = int.Parse(match.Groups["n"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
            return talk.Journey.Applies.ElementAtOrDefault(number - 1) is { } numbered ? (numbered, match.Groups["value"].Value) : null;
        }

        var plain = piece.ToLowerInvariant();
        var labels = LabelSearch.In(talk, plain);
        var best = labels.FirstOrDefault();
        var slips = best.At > 0 ? [] : LabelSearch.Slips(talk, plain, labels.Count > 0 ? best.Label.Length : 0);
        if (slips.Count > 0 && slips.TrueForAll(one => one.Question == slips[0].Question))
        {
            return (slips[0].Question, slips[0].Question.Kind.Labelled ? piece : piece[slips.Max(one => one.Length)..].Trim(' ', ':', '=', '-', '\t'));
        }

        if (best.Question is not null)
        {
            if (labels.Exists(other => other.Question != best.Question && other.Label == best.Label))
            {
                return null;
            }

            var rest = best.Question.Kind.Labelled ? piece : piece.Remove(best.At, best.Label.Length);
            return (best.Question, rest.Trim(' ', ':', '=', '-', '\t'));
        }

        return piece.Any(char.IsDigit) && talk.Dialog.Questions.FirstOrDefault(question => question.Kind.Labelled && talk.Answers.Find(question.Name) is null && question.Kind.Read(piece, talk.Asking(question)) is Reading<string>.Ok) is { } shaped
            ? (shaped, piece)
            : null;
    }

    private static string? Read(Talk talk, Question question, string words)
    {
        if (FieldWords.Find(words) is FieldWord.Zero && question.Kind.Zero is { } zero)
        {
            return zero;
        }

        if (FieldWords.Find(words) is FieldWord.Same)
        {
            return Prompting.Proposal(talk, question);
        }

        return question.Kind.Read(Become().Replace(words, " ").Trim(), talk.Asking(question)) is Reading<string>.Ok ok ? ok.Value : null;
    }

    [GeneratedRegex(@"[;\n\r]+|,(?!\d)|\.(?=\s)")]
    private static partial Regex Piece();

    [GeneratedRegex(@"^\s*(?:(?:ubah|ralat|koreksi|perbaiki)\s+)?(lapor|laporan)\b[^:\n]{0,60}:", RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex(@"^[^:\n]{1,40}:\s*")]
    private static partial Regex Colon();

    [GeneratedRegex(@"^(?:(?:tolong|mohon|yg|yang|untuk)\s+)*(?:no\.?|nomor|nomer|#)?\s*(?<n>[0-9]{1,2})\s*(?:nya\s+)?(?:jadi|menjadi|diganti|diubah|ganti|=|:|ke|->|nya)\s*(?<value>.+?)(?:\s+(?:ya|bu|pak|min))*$|^(?<n>[0-9]{1,2})\s+(?<value>nihil|kosong|sama)$|^(?:(?:yg|yang)\s+)?(?:no\.?|nomor|nomer|#)\s*(?<n>[0-9]{1,2})\s+(?:itu\s+)?(?<value>\S*\d.*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex ByNumber();

    [GeneratedRegex(@"^\s*(?:(?:(?:naik|turun)\s+(?:jadi|menjadi|ke)|jadi|menjadi|sebesar|sebanyak|sejumlah|ada|yg|yang|salah|keliru|harusnya|seharusnya|mestinya|benar|benarnya|tadi|itu|td|ternyata|maksudnya|:)\s+)+|\b(?:salah|keliru|harusnya|seharusnya|mestinya|ternyata|yg benar|yang benar|maksudnya)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Become();
}
