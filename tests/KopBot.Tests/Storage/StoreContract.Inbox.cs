using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task A_repeated_message_is_kept_once()
    {
        var message = Say(Ani, "halo");
        Assert.Equal(1, await Accept(message, message));
        Assert.Equal(0, await Accept(message));
        await Restart();
        Assert.Equal(0, await Accept(message));
        Assert.NotNull(await Store.TakeUp(None));
        Assert.Null(await Store.TakeUp(None));
    }

    [StoreFact]
    public async Task A_message_is_remembered_for_48_hours()
    {
        var message = Say(Ani, "halo");
        await Accept(message);
        await Store.Commit((await Store.TakeUp(None))!, Played([]), None);
        Time.Advance(TimeSpan.FromHours(48) - TimeSpan.FromMilliseconds(1));
        await Store.Tidy(None);
        Assert.Equal(0, await Accept(message));
        Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(1, await Accept(message));
    }

    [StoreFact]
    public async Task The_same_identifier_on_another_channel_is_another_message()
    {
        await Accept(Say(Ani, "halo"), Say(Ani, "halo") with { Chat = At("web:1"), From = At("web:1"), Id = $"{Ani}#1" });
        Assert.NotNull(await Store.TakeUp(None));
        Assert.NotNull(await Store.TakeUp(None));
    }

    [StoreFact]
    public async Task Messages_of_a_conversation_are_taken_up_one_by_one_in_order()
    {
        await Accept(Say(Ani, "satu"), Say(Ani, "dua"), Say(Budi, "tiga"));
        var first = (await Store.TakeUp(None))!;
        var other = (await Store.TakeUp(None))!;
        Assert.Equal(("satu", "tiga"), (Words(first), Words(other)));
        Assert.Equal((1, 0), (first.Waiting, other.Waiting));
        Assert.Null(await Store.TakeUp(None));
        await Store.Commit(first, Played([]), None);
        Assert.Equal("dua", Words((await Store.TakeUp(None))!));
    }

    [StoreFact]
    public async Task Whoever_waited_longest_is_taken_up_first()
    {
        await Accept(Say(Ani, "satu"), Say(Budi, "dua"), Say("web:3", "tiga"), Say(Ani, "empat"));
        foreach (var words in (string[])["satu", "dua", "tiga"])
        {
            Assert.Equal(words, Words((await Store.TakeUp(None))!));
        }
    }

    [StoreFact]
    public async Task Two_people_in_a_group_have_two_conversations_and_one_chat()
    {
        var group = At("telegram:-9");
        await Accept(Say(Ani, "a") with { Chat = group }, Say(Budi, "b") with { Chat = group });
        var ani = (await Store.TakeUp(None))!;
        var budi = (await Store.TakeUp(None))!;
        Assert.Equal(("a", "b"), (Words(ani), Words(budi)));
        await Store.Commit(ani, Played(["untuk grup"]), None);
        Assert.Equal(["telegram:-9: untuk grup"], await Texts());
    }

    [StoreFact]
    public async Task A_lost_lease_is_given_to_somebody_else_and_cannot_commit()
    {
        var stale = await Take(Ani);
        Assert.Equal(1, stale.Attempt);
        Time.Advance(TimeSpan.FromMinutes(2));
        var again = (await Store.TakeUp(None))!;
        Assert.Equal((2, stale.Incoming), (again.Attempt, again.Incoming));
        Assert.Equal(Commitment.Lost, await Store.Commit(stale, Played(["lama"]), None));
        Assert.Equal(Commitment.Done, await Store.Commit(again, Played(["baru"]), None));
        Assert.Equal(["telegram:1: baru"], await Texts());
        Assert.Null(await Store.TakeUp(None));
    }

    [StoreFact]
    public async Task A_turn_cannot_be_committed_twice()
    {
        var work = await Take(Ani);
        Assert.Equal(Commitment.Done, await Store.Commit(work, Played(["satu"]), None));
        Assert.Equal(Commitment.Lost, await Store.Commit(work, Played(["dua"]), None));
        Assert.Equal(["telegram:1: satu"], await Texts());
    }

    [StoreFact]
    public async Task What_was_accepted_survives_a_restart_in_its_order_and_counts_the_attempt()
    {
        await Accept(Say(Ani, "satu"), Say(Ani, "dua"));
        Assert.NotNull(await Store.TakeUp(None));
        await Restart();
        var work = (await Store.TakeUp(None))!;
        Assert.Equal(("satu", 2), (Words(work), work.Attempt));
        await Store.Commit(work, Played([]), None);
        Assert.Equal("dua", Words((await Store.TakeUp(None))!));
    }

    [StoreFact]
    public async Task The_conversation_comes_back_as_it_was_left()
    {
        var frame = new Frame
        {
            Dialog = "lapor",
            Draft = "lapor/K1/2025-09",
            Log = [new() { Move = Move.Answer, Question = "periode", Value = "2025-09", Raw = "sept \"kemarin\"", At = Time.GetUtcNow() }, new() { Move = Move.Unknown }],
        };
        var left = Conversation.New with { Stack = [frame], Offer = new("a", "b", ["1", "2"], true, false), Koperasi = "K1" };
        await Store.Commit(await Take(Ani), new Outcome.Played(left, [], []), None);
        await Restart();
        var found = (await Take(Ani)).Conversation;
        Assert.Equal(left.Koperasi, found.Koperasi);
        Assert.Equal(frame.Log, Assert.Single(found.Stack).Log);
        Assert.Equal((frame.Draft, frame.Dialog), (found.Stack[0].Draft, found.Stack[0].Dialog));
        Assert.Equal(left.Offer.Data, found.Offer!.Data);
        Assert.Equal(Conversation.New.Stack, (await Take(Budi)).Conversation.Stack);
    }

    [StoreFact]
    public async Task Every_kind_of_content_comes_back_as_it_came()
    {
        Content[] contents =
        [
            new Content.Text("a\u0001b \ud83d\ude00 \"'\\", "m1"), new Content.Press("x"), new Content.Edit("m1", "baru"),
            new Content.Contact("+62811", true), new Content.Sent(new("", "foto.jpg", "image/jpeg", 3, "r"), "lihat"),
            new Content.Location(-5.2, 103.9), new Content.Reach(false), new Content.Other("stiker"),
        ];
        foreach (var content in contents)
        {
            await Accept(Message(Ani, content));
        }

        await Restart();
        foreach (var content in contents)
        {
            var work = (await Store.TakeUp(None))!;
            Assert.Equal(content, work.Incoming.Content);
            await Store.Commit(work, Played([]), None);
        }
    }

    [StoreFact]
    public async Task A_message_that_failed_by_our_fault_is_set_aside_and_may_be_replayed()
    {
        await Accept(Say(Ani, "satu"), Say(Ani, "dua"));
        await Store.SetAside((await Store.TakeUp(None))!, "rusak", new Bubble { Text = "Maaf" }, None);
        Assert.Equal(["telegram:1: Maaf"], await Texts());
        var next = (await Store.TakeUp(None))!;
        Assert.Equal("dua", Words(next));
        await Store.Commit(next, Played([]), None);
        var dead = Assert.Single(await Store.DeadLetters(10, None));
        Assert.Equal(("rusak", "satu"), (dead.Why, ((Content.Text)dead.Incoming.Content).Words));
        Assert.True(await Store.Replay(dead.Id, None));
        Assert.False(await Store.Replay(dead.Id, None));
        Assert.Empty(await Store.DeadLetters(10, None));
        Assert.Equal("satu", Words((await Store.TakeUp(None))!));
    }

    [StoreFact]
    public async Task Many_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => Accept(Say2(n))));
        var played = 0;
        await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            while (await Store.TakeUp(None) is { } work)
            {
                Assert.Equal(Commitment.Done, await Store.Commit(work, Played(["ok"]), None));
                Interlocked.Increment(ref played);
            }
        }));
        Assert.Equal(200, played);
        Assert.Equal(200, (await SendAll()).Count);

        Incoming Say2(int n) => new()
        {
            Chat = new("telegram", $"{n}"), From = new("telegram", $"{n}"), Id = $"i{n}", At = Time.GetUtcNow(), Content = new Content.Text("x"),
        };
    }

    [StoreFact]
    public async Task A_wait_ends_when_a_message_comes()
    {
        var wait = Store.Wait(Station.Inbox, TimeSpan.FromMinutes(5), None);
        await Accept(Say(Ani, "halo"));
        await wait.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static string Words(Work work) => ((Content.Text)work.Incoming.Content).Words;
}
