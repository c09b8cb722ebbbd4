using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Understanding;

namespace KopBot.Domain.Turns;

/// <summary>What the bot knows that no conversation changes: read once at the start, and again when the dinas edits it.</summary>
public sealed record Knowledge
{
    private IReadOnlyDictionary<string, IReadOnlyList<Dialog>>? _starts;
    private RegionTree? _places;

    /// <summary>The dialogs by name.</summary>
    public required IReadOnlyDictionary<string, Dialog> Dialogs { get; init; }

    /// <summary>Which dialog a sentence asks for.</summary>
    public required Matcher Matcher { get; init; }

    /// <summary>Which question of the dialogs' answers a sentence asks; null when there are none.</summary>
    public TanyaJawab? Questions { get; init; }

    /// <summary>What people write and what they mean.</summary>
    public Lexicon Lexicon { get; init; } = Lexicon.Empty;

    /// <summary>The office that runs this installation.</summary>
    public Dinas Dinas { get; init; } = new();

    /// <summary>The regions.</summary>
    public RegionTree Regions
    {
        get;
        init => (field, _places) = (value, null);
    } = RegionTree.Empty;

    /// <summary>Regions beyond <see cref="Regions"/> that people ask about.</summary>
    public IReadOnlyList<Region> Beyond { get; init; } = [];

    /// <summary>All regions that people may name.</summary>
    public RegionTree Places => _places ??= Beyond.All(region => Regions.Find(region.Code) is not null)
        ? Regions
        : new(Regions.All.Concat(Beyond.Where(region => Regions.Find(region.Code) is null)));

    /// <summary>At least 32 random bytes from which codes are made that nobody can guess; empty where no codes are made.</summary>
    public byte[] Secret { get; init; } = [];

    /// <summary>The ceiling prices.</summary>
    public HetTable Het { get; init; } = HetTable.Empty;

    /// <summary>Whether this is a demo, in which <c>DEMO-</c> codes are good.</summary>
    public bool Demo { get; init; }

    /// <summary>The dialogs by the plain form of their title, name and first sentences.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Dialog>> Starts => _starts ??= Dialogs.Values.Where(dialog => !dialog.Inner)
        .SelectMany(dialog => dialog.Start.Take(12).Except(dialog.Answers.SelectMany(answer => answer.If)).Append(dialog.Title).Append(dialog.Name.Replace('-', ' '))
            .Select(words => (words: ControlWords.Plain(words), dialog)).Distinct())
        .GroupBy(pair => pair.words, pair => pair.dialog, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<Dialog>)[.. group], StringComparer.Ordinal);

    /// <summary>The dialog of that name, or null.</summary>
    /// <param name="name">The name.</param>
    public Dialog? Find(string name) => Dialogs.GetValueOrDefault(name);
}
