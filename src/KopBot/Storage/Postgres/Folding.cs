using KopBot.Storage.Sql;

namespace KopBot.Storage.Postgres;

/// <summary>Makes one statement of many that differ in their parameters only, where they can tell how (<see cref="Statement.Many"/>).</summary>
internal static class Folding
{
    /// <summary>Folds equal neighbours that demand nothing; the order stays.</summary>
    /// <param name="statements">The statements.</param>
    public static IReadOnlyList<Statement> Neighbours(IReadOnlyList<Statement> statements)
    {
        var folded = new List<Statement>(statements.Count);
        for (var (at, next) = (0, 0); at < statements.Count; at = next)
        {
            next = at + 1;
            while (next < statements.Count && IsSilent(statements[at]) && IsSilent(statements[next]) && statements[next].Many == statements[at].Many)
            {
                next++;
            }

            folded.Add(next - at > 1 ? Together([.. statements.Skip(at).Take(next - at)]) : statements[at]);
        }

        return folded;
    }

    /// <summary>
    /// Folds what turns begin and end with across all of them; what else they do stays between, turn by turn. When a demand of a folded
    /// statement is not met, all of it fails and nobody can say whose it was.
    /// </summary>
    /// <param name="turns">The statements of each turn.</param>
    public static IReadOnlyList<Statement> Across(IReadOnlyList<IReadOnlyList<Statement>> turns)
    {
        var (heads, middles, tails) = (new List<Statement>(), new List<Statement>(), new List<Statement>());
        foreach (var turn in turns)
        {
            var head = turn.TakeWhile(statement => statement.Many is not null).Count();
            var tail = turn.Skip(head).Reverse().TakeWhile(statement => statement.Many is not null).Count();
            heads.AddRange(turn.Take(head));
            middles.AddRange(Neighbours([.. turn.Skip(head).SkipLast(tail)]));
            tails.AddRange(turn.TakeLast(tail));
        }

        return [.. Alike(heads), .. middles, .. Alike(tails)];
    }

    /// <summary>One statement for all of these.</summary>
    /// <param name="alike">Statements that look the same for many rows.</param>
    public static Statement Together(IReadOnlyList<Statement> alike)
    {
        var sql = alike[0].Demand == Demand.OneRow
            ? $"WITH demanded AS ({alike[0].Many} RETURNING 1) SELECT 1 / (count(*) = cardinality($1))::int FROM demanded"
            : alike[0].Many!;
        return new(sql, [.. Enumerable.Range(0, alike[0].Values.Length).Select(column => Column(alike, column))]);
    }

    // A turn's first bubble is handed over (Handing) and its others are put behind it: so these come last.
    private static IEnumerable<Statement> Alike(List<Statement> statements) =>
        statements.GroupBy(statement => statement.Many).OrderBy(alike => alike.First().To is not null).Select(alike => Together([.. alike]));

    private static bool IsSilent(Statement statement) => statement is { Many: not null, Demand: Demand.Nothing, Sends: null };

    private static object Column(IReadOnlyList<Statement> alike, int column) => alike.Any(statement => statement.Values[column] is long)
        ? alike.Select(statement => (long?)statement.Values[column]).ToArray()
        : alike.Select(statement => (string?)statement.Values[column]).ToArray();
}
