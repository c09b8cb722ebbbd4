using KopBot.Channels.Web;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

/// <summary>The transcripts of the web conversations.</summary>
public abstract partial class StoreContract
{
    [StoreFact]
    public async Task Lines_of_a_web_conversation_are_read_in_order_from_any_place()
    {
        await Store.Append("c1", "start", """{"n":0}""", None);
        await Store.Append("c2", "start", """{"n":9}""", None);
        await Store.Append("c1", "in:a", """{"n":1}""", None);
        await Store.Append("c1", "out:1", """{"n":2}""", None);

        Assert.Equal(["""{"n":0}""", """{"n":1}""", """{"n":2}"""], await Lines("c1", 0, 10));
        Assert.Equal(["""{"n":2}"""], await Lines("c1", 2, 10));
        Assert.Equal(["""{"n":0}""", """{"n":1}"""], await Lines("c1", 0, 2));
        Assert.Equal((3, 1, 0), (await Store.End("c1", None), await Store.End("c2", None), await Store.End("c3", None)));
    }

    [StoreFact]
    public async Task A_web_line_whose_key_is_there_is_not_added_again()
    {
        var first = await Store.Append("c1", "out:7", """{"text":"Baik."}""", None);
        await Store.Append("c1", "out:8", "{}", None);

        var again = await Store.Append("c1", "out:7", """{"text":"Lain."}""", None);
        var elsewhere = await Store.Append("c2", "out:7", "{}", None);

        Assert.Equal(new WebPlace(1, true), first);
        Assert.Equal(new WebPlace(1, false), again);
        Assert.True(elsewhere.New);
        Assert.Equal(["""{"text":"Baik."}""", "{}"], await Lines("c1", 0, 10));
    }

    [StoreFact]
    public async Task Web_lines_outlive_a_restart()
    {
        await Store.Append("", "signing-key", "\"AB\"", None);
        await Store.Append("c1", "start", "{}", None);
        await Restart();

        Assert.Equal(["\"AB\""], await Lines("", 0, 1));
        Assert.Equal(new WebPlace(2, true), await Store.Append("c1", "in:a", "{}", None));
    }

    [StoreFact]
    public async Task Whoever_reads_while_many_add_to_a_web_conversation_misses_no_line()
    {
        const int count = 200;
        var adding = Task.WhenAll(Enumerable.Range(0, count).Select(number => Store.Append("c1", $"k{number}", $"{number}", None)));
        var read = new List<WebLine>();
        while (read.Count < count)
        {
            read.AddRange(await Store.Read("c1", read.Count == 0 ? 0 : read[^1].Sequence, 7, None));
            Assert.True(!adding.IsFaulted, adding.Exception?.Message);
        }

        await adding;
        Assert.Equal(Enumerable.Range(1, count).Select(number => (long)number), read.Select(line => line.Sequence));
        Assert.Equal(count, read.Select(line => line.Activity).Distinct().Count());
    }

    private async Task<IEnumerable<string>> Lines(string conversation, long after, int most) =>
        (await Store.Read(conversation, after, most, None)).Select(line => line.Activity);
}
