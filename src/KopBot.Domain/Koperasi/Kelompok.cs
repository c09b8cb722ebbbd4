using KopBot.Domain.Turns;
using KopBot.Domain.Understanding;

namespace KopBot.Domain.Koperasi;

/// <summary>The sentences that were not understood, in groups of those that say much the same.</summary>
internal static class Kelompok
{
    private const int Read = 200;
    private const int Shown = 5;

    /// <summary>What is looked up.</summary>
    public static BelumDipahami Asked { get; } = new(Read);

    /// <summary>The biggest groups.</summary>
    public static IReadOnlyList<Group> Of(Knowledge knowledge, IReadOnlyList<Kalimat> sentences) => sentences.Count == 0
        ? []
        : [.. Groups.Of([.. sentences.Select(one => one.Teks)], knowledge.Lexicon).Take(Shown)];

    /// <summary>A short name of a group that fits a button.</summary>
    public static string Key(Group group) => ButtonData.Mark(group.Representative, 8);
}
