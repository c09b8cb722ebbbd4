using KopBot.Domain.Dialogs.Kinds;

namespace KopBot.Domain.Dialogs;

/// <summary>One question of a dialog.</summary>
public sealed record Question
{
    /// <summary>The name, under which the answer is kept for ever.</summary>
    public required string Name
    {
        get;
        init
        {
            field = value;
            NoteName = value + "!";
        }
    }

    /// <summary>The name under which the reason for a doubted answer is kept.</summary>
    public string NoteName { get; private init; } = "";

    /// <summary>What is asked.</summary>
    public required Template Ask { get; init; }

    /// <summary>Whether it is never asked: its answer is only heard in the sentence that begins the dialog.</summary>
    public bool Silent { get; init; }

    /// <summary>What the answer is called in a review; the further ones are what people call it in a pasted report.</summary>
    public required IReadOnlyList<string> Labels
    {
        get;
        init
        {
            field = value;
            PlainLabels = [.. value.Select(label => label.ToLowerInvariant())];
        }
    }

    /// <summary>The labels in lower case.</summary>
    public IReadOnlyList<string> PlainLabels { get; private init; } = [];

    /// <summary>A line below the question with an example; null when the kind's own example is enough.</summary>
    public Template? Hint { get; init; }

    /// <summary>What people should know before they answer, shown above the question the first time it is asked; null for nothing.</summary>
    public Template? Tell { get; init; }

    /// <summary>The kind of answer.</summary>
    public required Kind Kind { get; init; }

    /// <summary>The answers on offer; empty when anything of the kind will do.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The name of a list that the answers on offer are taken from, such as <c>koperasi saya</c>; empty for <see cref="Choices"/>.</summary>
    public string ChoicesFrom { get; init; } = "";

    /// <summary>The unit after a number.</summary>
    public string Unit { get; init; } = "";

    /// <summary>A typical value, used to doubt a slip while there is no history; null when there is none.</summary>
    public decimal? Typical { get; init; }

    /// <summary>When the question is asked at all; null for always.</summary>
    public Rule? When { get; init; }

    /// <summary>What has to hold for the answer to be taken.</summary>
    public IReadOnlyList<Check> Checks { get; init; } = [];

    /// <summary>What is doubted; the answer is taken together with a reason.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>The name of the value that is proposed, such as <c>laporan lalu</c>; empty for none.</summary>
    public string Prefill { get; init; } = "";

    /// <summary>The name of the value that is taken without asking while the person gave no other one; empty for none.</summary>
    public string Assume { get; init; } = "";

    /// <summary>Whether it may be passed over.</summary>
    public bool Optional { get; init; }

    /// <summary>How it counts in a recap: <c>jumlah</c> (added up), <c>terakhir</c> (an amount that stands at the end), or empty.</summary>
    public string Recap { get; init; } = "";

    /// <summary>What the answer is called.</summary>
    public string Label => Labels[0];
}

/// <summary>What has to hold for an answer to be taken.</summary>
/// <param name="Must">The rule.</param>
/// <param name="Else">What is said when it does not hold.</param>
public sealed record Check(Rule Must, Template Else);

/// <summary>A doubt about an answer.</summary>
/// <param name="When">When it is doubted.</param>
/// <param name="Say">What is said; the person answers with a reason or with another value.</param>
public sealed record Warning(Rule When, Template Say);
