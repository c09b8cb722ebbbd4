using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;
using Npgsql;

namespace KopBot.Tests.Storage;

/// <content>What a turn answers leaves from the replica that played it.</content>
public sealed partial class ReplicaTests
{
    [PostgresFact]
    public async Task A_replica_that_sends_takes_its_answers_out_as_it_puts_them_in()
    {
        var (one, two) = (await Sends(), await Sends());
        await Answered(one, Say(1, "halo"), "balas");
        Assert.Equal([true], await Column<bool>("SELECT taken_until > 0 FROM outbox"));
        Assert.Empty(await two.TakeOut("telegram", 5, Priority.Announcement, None));
        var sending = Assert.Single(await one.TakeOut("telegram", 5, Priority.Announcement, None));
        Assert.Equal(("telegram:1", "balas", 1, Priority.Reply), (sending.Chat.ToString(), sending.Bubble.Text, sending.Attempt, sending.Priority));
        Assert.NotNull(sending.LastHeard);
        Assert.NotNull(sending.Until);
        await one.Settle([new(sending, new SendResult.Sent("7"))], None);
        Assert.Equal([1L], await Column<long>("SELECT state FROM outbox"));
        Assert.Empty(await one.TakeOut("telegram", 5, Priority.Announcement, None));
    }

    [PostgresFact]
    public async Task A_replica_that_does_not_send_on_a_channel_leaves_its_answers_to_the_others()
    {
        var (one, two) = (await Start(), await Sends());
        await Answered(one, Say(1, "halo"), "balas");
        Assert.Equal("balas", Assert.Single(await two.TakeOut("telegram", 5, Priority.Announcement, None)).Bubble.Text);
    }

    [PostgresFact]
    public async Task An_answer_waits_in_line_behind_what_was_not_sent_yet()
    {
        var store = await Sends();
        await Answered(store, Say(1, "satu"), "balas satu");
        await Answered(store, Say(1, "dua"), "balas dua");
        var first = Assert.Single(await store.TakeOut("telegram", 5, Priority.Announcement, None));
        Assert.Equal("balas satu", first.Bubble.Text);
        Assert.Empty(await store.TakeOut("telegram", 5, Priority.Announcement, None));
        var call = store.Wait(Station.Outbox, TimeSpan.FromMinutes(1), None);
        await store.Settle([new(first, new SendResult.Sent("7"))], None);
        await call;
        Assert.Equal("balas dua", Assert.Single(await store.TakeOut("telegram", 5, Priority.Announcement, None)).Bubble.Text);
    }

    [PostgresFact]
    public async Task Of_several_bubbles_the_first_is_handed_over_and_the_others_follow_in_order()
    {
        var store = await Sends();
        await Answered(store, Say(1, "halo"), "a", "b", "c");
        await Answered(store, Say(2, "halo"), "d");
        var heard = new List<string>();
        while (await store.TakeOut("telegram", 5, Priority.Announcement, None) is { Count: > 0 } some)
        {
            heard.AddRange(some.Select(sending => sending.Bubble.Text));
            await store.Settle([.. some.Select(sending => new Settlement(sending, new SendResult.Sent(null)))], None);
        }

        Assert.Equal(["a", "b", "c"], heard.Where(text => text != "d"));
        Assert.Contains("d", heard);
    }

    [PostgresFact]
    public async Task What_another_replica_put_in_behind_a_bubble_leaves_as_soon_as_that_one_is_sent()
    {
        var (one, two) = (await Start(), await Start());
        await Answered(one, Say(1, "halo"), "a", "b");
        var first = Assert.Single(await two.TakeOut("telegram", 5, Priority.Reply, None));
        await two.Wait(Station.Outbox, TimeSpan.FromMilliseconds(1), None);
        var call = two.Wait(Station.Outbox, TimeSpan.FromMinutes(1), None);
        await two.Settle([new(first, new SendResult.Sent("7"))], None);
        await call.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal("b", Assert.Single(await two.TakeOut("telegram", 5, Priority.Reply, None)).Bubble.Text);
    }

    [PostgresFact]
    public async Task Nothing_is_handed_over_while_the_channel_rests()
    {
        var store = await Sends();
        await Answered(store, Say(1, "halo"), "a");
        var sending = Assert.Single(await store.TakeOut("telegram", 5, Priority.Reply, None));
        await store.Settle([new(sending, new SendResult.Later(TimeSpan.FromMinutes(5), "429", Whole: true))], None);
        await Answered(store, Say(2, "halo"), "b");
        Assert.Empty(await store.TakeOut("telegram", 5, Priority.Announcement, None));
    }

    [PostgresFact]
    public async Task In_a_group_answers_wait_in_line_because_several_conversations_end_there()
    {
        var store = await Sends();
        await Answered(store, Say(1, "halo") with { Chat = new("telegram", "-100") }, "a");
        Assert.Equal([0L], await Column<long>("SELECT taken_until FROM outbox"));
        Assert.Single(await store.TakeOut("telegram", 5, Priority.Announcement, None));
    }

    [PostgresFact]
    public async Task What_a_dead_replica_had_handed_over_is_sent_by_another()
    {
        var (dead, alive) = (await Sends(), await Sends());
        await Answered(dead, Say(1, "halo"), "balas");
        await Kill();
        Assert.True(await Soon(async () => (await alive.TakeOut("telegram", 5, Priority.Announcement, None)).Count == 1));
    }

    [PostgresFact]
    public async Task An_answer_whose_handing_over_was_lost_with_the_connection_is_let_go()
    {
        using var line = new CutLine(new NpgsqlConnectionStringBuilder(_connection).Port);
        var store = await Behind(line);
        await store.TakeOut("telegram", 5, Priority.Announcement, None);
        await store.Accept([Say(1, "satu")], None);
        var work = (await store.TakeUp(None))!;
        line.IsCut = true;
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.Commit(work, Answer("balas"), None));
        line.IsCut = false;
        Assert.True(await Soon(async () => (await store.TakeOut("telegram", 5, Priority.Reply, None)).Count == 1));
    }

    [PostgresFact]
    public async Task What_was_handed_over_leaves_although_the_server_went_away_since()
    {
        using var line = new CutLine(new NpgsqlConnectionStringBuilder(_connection).Port);
        var store = await Behind(line);
        await store.TakeOut("telegram", 5, Priority.Announcement, None);
        await Answered(store, Say(1, "halo"), "balas");
        line.IsCut = true;
        Assert.Equal("balas", Assert.Single(await store.TakeOut("telegram", 5, Priority.Reply, None)).Bubble.Text);
        line.IsCut = false;
    }

    private Task<IDatabase> Behind(CutLine line) => Start(new NpgsqlConnectionStringBuilder(_connection) { Port = line.Port }.ConnectionString);

    private async Task<IDatabase> Sends()
    {
        var store = await Start();
        Assert.Empty(await store.TakeOut("telegram", 5, Priority.Announcement, None));
        return store;
    }

    private static async Task Answered(IDatabase store, Incoming incoming, params string[] texts)
    {
        await store.Accept([incoming with { Id = $"{Guid.NewGuid()}" }], None);
        var bubbles = texts.Select(text => new Bubble { Text = text }).ToList();
        Assert.Equal(Commitment.Done, await store.Commit((await store.TakeUp(None))!, new Outcome.Played(Conversation.New, bubbles, []), None));
    }

    private async Task<List<T>> Column<T>(string sql)
    {
        await using var connection = await Raw(sql);
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await reader.ReadAsync())
        {
            all.Add(reader.GetFieldValue<T>(0));
        }

        return all;
    }
}
