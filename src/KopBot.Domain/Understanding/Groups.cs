namespace KopBot.Domain.Understanding;

/// <summary>Sentences that say much the same.</summary>
/// <param name="Representative">The sentence that is most like the others.</param>
/// <param name="Sentences">All of them, in the order in which they came; the representative is among them.</param>
public sealed record Group(string Representative, IReadOnlyList<string> Sentences);

/// <summary>Puts the sentences that nobody understood into groups, so that the dinas teaches one group at a time instead of every sentence.</summary>
public static class Groups
{
    /// <summary>How alike, as a cosine from 0 to 1, a sentence must be to the first of a group.</summary>
    private const float Alike = 0.45f;

    /// <summary>The most members that are compared to find the representative.</summary>
    private const int Compared = 50;

    /// <summary>The groups, the biggest first; groups of one size in the order in which they began.</summary>
    /// <param name="sentences">The sentences, in any order; the same sentence may come often.</param>
    /// <param name="lexicon">What people write and what they mean.</param>
    public static IReadOnlyList<Group> Of(IReadOnlyList<string> sentences, Lexicon lexicon)
    {
        var features = new Features(sentences, lexicon);
        var rows = sentences.Select(features.Of).ToList();
        var groups = new List<List<int>>();
        var firsts = new Dictionary<int, List<(int Group, float Weight)>>();
        for (var at = 0; at < rows.Count; at++)
        {
            var group = Nearest(rows[at], firsts, groups.Count);
            if (group < 0)
            {
                group = groups.Count;
                groups.Add([]);
                Remember(rows[at], group, firsts);
            }

            groups[group].Add(at);
        }

        return [.. groups.OrderByDescending(members => members.Count)
            .Select(members => new Group(sentences[Middle(members, rows)], [.. members.Select(at => sentences[at])]))];
    }

    private static int Nearest(Sparse row, Dictionary<int, List<(int Group, float Weight)>> firsts, int count)
    {
        var likeness = new float[count];
        for (var at = 0; at < row.Count; at++)
        {
            foreach (var (group, weight) in firsts.GetValueOrDefault(row.Places[at]) ?? [])
            {
                likeness[group] += row.Weights[at] * weight;
            }
        }

        var best = -1;
        for (var group = 0; group < count; group++)
        {
            best = likeness[group] >= Alike && (best < 0 || likeness[group] > likeness[best]) ? group : best;
        }

        return best;
    }

    private static void Remember(Sparse row, int group, Dictionary<int, List<(int Group, float Weight)>> firsts)
    {
        for (var at = 0; at < row.Count; at++)
        {
            (firsts.TryGetValue(row.Places[at], out var known) ? known : firsts[row.Places[at]] = []).Add((group, row.Weights[at]));
        }
    }

    private static int Middle(List<int> members, List<Sparse> rows)
    {
        var compared = members.Take(Compared).ToList();
        return compared.MaxBy(one => compared.Sum(other => rows[one].Likeness(rows[other])));
    }
}
