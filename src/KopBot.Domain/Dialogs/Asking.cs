using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs;

/// <summary>What a kind may know while it reads one answer: the question's own settings and the facts about who answers.</summary>
public sealed record Asking
{
    /// <summary>The day on which the answer is given, in the person's own time zone.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The time zone of the person's dinas as an offset from UTC in hours: 7 (WIB), 8 (WITA) or 9 (WIT).</summary>
    public int Zone { get; init; } = 7;

    /// <summary>The unit after a number, such as <c>orang</c> or <c>tabung</c>; empty when it has none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>The answers on offer; empty when anything of the kind will do.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The koperasi's own earlier values of this question, newest first, in the question's unit; empty when it has none.</summary>
    public IReadOnlyList<decimal> History { get; init; } = [];

    /// <summary>The answer that the question has or had a moment ago, to which "tambah 50rb" is added; null when it had none.</summary>
    public string? Before { get; init; }

    /// <summary>The median of the neighbours' values of this question, in its unit; null when unknown.</summary>
    public decimal? Neighbours { get; init; }

    /// <summary>A typical value of this question, written in its dialog file, used while there is no history; null when unknown.</summary>
    public decimal? Typical { get; init; }

    /// <summary>The regions that a place may name.</summary>
    public RegionTree Regions { get; init; } = RegionTree.Empty;

    /// <summary>The code of the region that the asker lives or works in, ranked first when a name repeats; empty when unknown.</summary>
    public string Near { get; init; } = "";

    /// <summary>The identifiers of the koperasi for which the asker speaks; empty for none.</summary>
    public IReadOnlyList<string> Own { get; init; } = [];

    /// <summary>The answers to the look-ups that the kind asked for.</summary>
    public Findings Found { get; init; } = new();
}
