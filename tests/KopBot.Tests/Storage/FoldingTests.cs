using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Storage.Postgres;
using KopBot.Storage.Sql;

namespace KopBot.Tests.Storage;

/// <summary>Many statements that become one keep what matters of their order.</summary>
public sealed class FoldingTests
{
    private const string Lease = "lease";

    [Fact]
    public void What_waits_in_line_comes_after_what_is_handed_over_in_whatever_order_turns_end()
    {
        Statement[] behind = [Led(), Waits("a1"), Waits("a2")];
        Statement[] handed = [Led(), new("hand", "b1") { Many = "hand", Sends = new() { Text = "b1" } }, Waits("b2")];
        foreach (var turns in (Statement[][][])[[behind, handed], [handed, behind]])
        {
            var folded = Folding.Across(turns);
            Assert.Equal([Lease, "hand", "put"], folded.Select(statement => statement.Sql));
            Assert.Equal(turns.SelectMany(turn => turn).Where(one => one.Sql == "put").Select(one => one.Values[0]), ((string?[])folded[2].Values[0]!).Cast<object?>());
        }
    }

    [Fact]
    public void Equal_neighbours_between_beginning_and_end_are_one_and_those_of_two_turns_are_not()
    {
        Statement[] turn = [Led(), new("own"), Word("satu"), Word("dua"), new("forms")];
        Assert.Equal([Lease, "own", "words", "forms", "own", "words", "forms"], Folding.Across([turn, turn]).Select(statement => statement.Sql));
    }

    private static Statement Led() => new(Lease, "x") { Many = Lease };

    private static Statement Word(string word) => new("word", word) { Many = "words" };

    private static Statement Waits(string text) => new("put", text) { Many = "put", Sends = new Bubble { Text = text }, To = ("telegram:1", Priority.Reply) };
}
