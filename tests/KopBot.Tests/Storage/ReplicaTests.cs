using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

/// <summary>Several replicas that share nothing but the database.</summary>
public sealed partial class ReplicaTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly List<IDatabase> _replicas = [];
    private string _connection = "";

    public async Task InitializeAsync()
    {
        if (PostgresCluster.Missing is null)
        {
            _connection = await PostgresCluster.NewDatabase();
        }
    }

    public async Task DisposeAsync()
    {
        foreach (var replica in _replicas)
        {
            await replica.DisposeAsync();
        }

        if (_connection.Length > 0)
        {
            await PostgresCluster.Drop(_connection);
        }
    }

    [PostgresFact]
    public async Task Replicas_that_start_together_make_the_tables_once()
    {
        var replicas = Enumerable.Range(0, 4).Select(_ => Stores.Open("postgres:" + _connection)).ToList();
        _replicas.AddRange(replicas);
        await Task.WhenAll(replicas.Select(replica => replica.Prepare(None)));
        Assert.Equal(1, await replicas[3].Accept([Say(1, "x")], None));
    }

    [PostgresFact]
    public async Task A_conversation_is_worked_on_by_one_replica_and_nothing_is_done_twice()
    {
        var (one, two) = (await Start(), await Start());
        await Task.WhenAll(Enumerable.Range(0, 60).Select(n => (n % 2 == 0 ? one : two).Accept([Say(n % 20, "x")], None)));
        var held = new HashSet<string>();
        var played = 0;
        await Task.WhenAll(new[] { one, two, one, two }.Select(async store =>
        {
            for (var idle = 0; idle < 20;)
            {
                if (await store.TakeUp(None) is not { } work)
                {
                    idle++;
                    await store.Wait(Station.Inbox, TimeSpan.FromMilliseconds(20), None);
                    continue;
                }

                lock (held)
                {
                    Assert.True(held.Add(work.Incoming.Conversation), "Two hold one conversation.");
                }

                await Task.Yield();
                lock (held)
                {
                    held.Remove(work.Incoming.Conversation);
                }

                Assert.Equal(Commitment.Done, await store.Commit(work, Answer("ok"), None));
                Interlocked.Increment(ref played);
            }
        }));
        Assert.Equal(60, played);
        var (sent, order) = await Send(one, two);
        Assert.Equal(60, sent);
        Assert.All(order, ids => Assert.Equal(ids.Order(), ids));
    }

    [PostgresFact]
    public async Task Of_two_replicas_that_write_one_draft_one_clashes()
    {
        var (one, two) = (await Start(), await Start());
        await one.Accept([Say(1, "x")], None);
        var first = await one.TakeUp(None);
        await two.Accept([Say(2, "x")], None);
        var second = await two.TakeUp(None);
        var line = new Append("lapor/K1/2025-09", 0, [new() { Move = Move.Answer, Question = "q", Value = "1" }]);
        var ends = await Task.WhenAll(one.Commit(first!, Answer("ok", line), None), two.Commit(second!, Answer("ok", line), None));
        Assert.Equal([Commitment.Done, Commitment.Clash], ends.Order());
    }

    [PostgresFact]
    public async Task A_code_that_two_replicas_redeem_at_once_binds_one()
    {
        var (one, two) = (await Start(), await Start());
        var role = new Role(RoleKinds.Pengurus, "K1", "18.13");
        await one.Apply([new SaveUndangan(new("ABC", role, DateTimeOffset.UnixEpoch.AddYears(90)), "", DateTimeOffset.UnixEpoch)], None);
        await one.Accept([Say(1, "x")], None);
        var first = await one.TakeUp(None);
        await two.Accept([Say(2, "x")], None);
        var second = await two.TakeUp(None);
        var ends = await Task.WhenAll(one.Commit(first!, Redeem(1), None), two.Commit(second!, Redeem(2), None));
        Assert.Equal([Commitment.Done, Commitment.Clash], ends.Order());

        Outcome.Played Redeem(int n) => Answer("ok", new Bind(new("telegram", $"{n}"), "", role, "ABC", DateTimeOffset.UnixEpoch));
    }

    [PostgresFact]
    public async Task A_duty_has_one_replica_and_passes_on_when_it_ends()
    {
        var (one, two) = (await Start(), await Start());
        Assert.True(await one.Lead("poll", None));
        Assert.True(await one.Lead("poll", None));
        Assert.False(await two.Lead("poll", None));
        Assert.True(await two.Lead("remind", None));
        await one.DisposeAsync();
        Assert.True(await Soon(() => two.Lead("poll", None)));
    }

    [PostgresFact]
    public async Task What_a_dead_replica_held_is_taken_over_within_seconds()
    {
        var (dead, alive) = (await Start(), await Start());
        await dead.Accept([Say(1, "satu"), Say(2, "dua")], None);
        Assert.Equal(Commitment.Done, await dead.Commit((await dead.TakeUp(None))!, Answer("balas"), None));
        Assert.Single(await dead.TakeOut("telegram", 5, Priority.Announcement, None));
        Assert.NotNull(await dead.TakeUp(None));
        Assert.Null(await alive.TakeUp(None));
        Assert.Empty(await alive.TakeOut("telegram", 5, Priority.Announcement, None));
        await Kill();
        Assert.True(await Soon(async () => await alive.TakeUp(None) is { Attempt: 2 }));
        Assert.True(await Soon(async () => (await alive.TakeOut("telegram", 5, Priority.Announcement, None)).Count == 1));
    }

    [PostgresFact]
    public async Task A_message_that_lands_on_one_replica_wakes_another()
    {
        var (one, two) = (await Start(), await Start());
        Assert.True(await Soon(async () =>
        {
            var wait = two.Wait(Station.Inbox, TimeSpan.FromMinutes(5), None);
            await one.Accept([Say(1, $"{Guid.NewGuid()}")], None);
            return await Task.WhenAny(wait, Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System)) == wait;
        }));
    }

    [PostgresFact]
    public async Task While_the_server_is_away_calls_say_so_and_afterwards_everything_goes_on()
    {
        var server = await PostgresCluster.StartOwn();
        var store = await Start(server.Connection("postgres"));
        await store.Accept([Say(1, "satu")], None);
        await server.WhileAway(async () =>
        {
            await Assert.ThrowsAsync<StoreUnavailable>(() => store.Accept([Say(1, "dua")], None));
            await Assert.ThrowsAsync<StoreUnavailable>(() => store.TakeUp(None));
            await Assert.ThrowsAsync<StoreUnavailable>(() => store.Find(new KoperasiOf("K1"), None));
            await Assert.ThrowsAsync<StoreUnavailable>(() => store.TakeOut("telegram", 1, Priority.Announcement, None));
        });
        Assert.True(await Soon(async () => await store.Accept([Say(1, "tiga")], None) == 1));
        Assert.Equal(Commitment.Done, await store.Commit((await store.TakeUp(None))!, Answer("ok"), None));
    }

    [Fact]
    public void A_connection_string_that_cannot_be_read_is_refused_without_showing_it()
    {
        var refused = Assert.Throws<WrongSetting>(() => Stores.Open("postgres:Hosst=x;Password=rahasia"));
        Assert.DoesNotContain("rahasia", refused.Message);
    }

    // Whatever is held now is held by a replica that stands in the list but has no lock: it died.
    private async Task Kill() => await (await Raw("""
        INSERT INTO replica (id, since) VALUES (42, 0);
        UPDATE inbox SET owner = 42 WHERE owner <> 0;
        UPDATE outbox SET owner = 42 WHERE owner <> 0;
        """)).DisposeAsync();

    private async Task<IDatabase> Start(string? connection = null)
    {
        var store = Stores.Open("postgres:" + (connection ?? _connection));
        _replicas.Add(store);
        await store.Prepare(None);
        return store;
    }

    private static async Task<bool> Soon(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 300; i++)
        {
            try
            {
                if (await holds())
                {
                    return true;
                }
            }
            catch (StoreUnavailable)
            {
                // Not yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        return false;
    }

    private static async Task<(int Sent, IEnumerable<List<long>> Order)> Send(params IDatabase[] stores)
    {
        var order = new Dictionary<string, List<long>>();
        var sent = 0;
        await Task.WhenAll(stores.Select(async store =>
        {
            while (await store.TakeOut("telegram", 7, Priority.Announcement, None) is { Count: > 0 } taken)
            {
                lock (order)
                {
                    foreach (var sending in taken)
                    {
                        sent++;
                        (order.TryGetValue(sending.Chat.Id, out var ids) ? ids : order[sending.Chat.Id] = []).Add(sending.Id);
                    }
                }

                await store.Settle([.. taken.Select(sending => new Settlement(sending, new SendResult.Sent("1")))], None);
            }
        }));
        return (sent, order.Values);
    }

    private static Outcome.Played Answer(string text, params Effect[] effects) => new(Conversation.New, [new() { Text = text }], effects);

    private static Incoming Say(int person, string words) => new()
    {
        Chat = new("telegram", $"{person}"), From = new("telegram", $"{person}"), Id = $"{Guid.NewGuid()}", At = DateTimeOffset.UnixEpoch, Content = new Content.Text(words),
    };
}
