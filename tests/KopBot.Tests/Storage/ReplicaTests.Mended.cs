using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Requires;
using Npgsql;

namespace KopBot.Tests.Storage;

/// <content>What went wrong once between several that write at the same time.</content>
public sealed partial class ReplicaTests
{
    [PostgresFact]
    public async Task A_message_waits_while_an_earlier_one_of_its_conversation_is_on_its_way_into_the_inbox()
    {
        var store = await Start();
        await using var other = await Raw("BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('kopbot talk telegram:1', 0))");
        var accepting = store.Accept([Say(1, "dua")], None);
        Assert.True(await Soon(Waits));
        Assert.False(accepting.IsCompleted);
        Assert.Equal(1, await store.Accept([Say(2, "lain")], None));
        await Run(other, "ROLLBACK");
        Assert.Equal(1, await accepting);
    }

    [PostgresFact]
    public async Task A_message_that_shows_up_late_is_not_played_beside_a_later_one()
    {
        var store = await Start();
        await store.Accept([Say(1, "dua")], None);
        var second = (await store.TakeUp(None))!;
        await using var other = await Raw("UPDATE inbox SET seq = seq + 10");
        await Run(other, "INSERT INTO inbox (seq, dinas, conversation, incoming, attempt, at) SELECT 1, '', conversation, incoming, 0, at FROM inbox");
        Assert.Null(await store.TakeUp(None));
        await Run(other, "DELETE FROM inbox WHERE taken_until > 0");
        Assert.Equal(second.Incoming, (await store.TakeUp(None))!.Incoming);
    }

    [PostgresFact]
    public async Task Who_was_declared_dead_takes_nothing_until_it_has_joined_again()
    {
        var store = await Start();
        await store.Accept([Say(1, "satu"), Say(2, "dua")], None);
        Assert.Equal(Commitment.Done, await store.Commit((await store.TakeUp(None))!, Answer("balas"), None));
        await using var other = await Raw("""
            CREATE FUNCTION nobody() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            CREATE TRIGGER nobody BEFORE INSERT ON replica FOR EACH ROW EXECUTE FUNCTION nobody();
            UPDATE inbox SET taken_until = 0; DELETE FROM replica
            """);
        var restarted = await Start();
        Assert.Null(await restarted.TakeUp(None));
        Assert.Empty(await restarted.TakeOut("telegram", 1, Priority.Announcement, None));
        await Run(other, "DROP TRIGGER nobody ON replica");
        Assert.True(await Soon(async () => (await restarted.TakeOut("telegram", 1, Priority.Announcement, None)).Count == 1));
        Assert.True(await Soon(async () => await restarted.TakeUp(None) is not null));
    }

    [PostgresFact]
    public async Task An_announcement_that_is_stopped_while_it_is_planned_stays_stopped()
    {
        var store = await Start();
        var role = new Role(RoleKinds.Pengurus, "K1", "18.13");
        var plan = new Pengumuman("U1", "Isi", null, new()) { Oleh = "P1", Chat = default, Pada = DateTimeOffset.UnixEpoch };
        await store.Apply([new Bind(new("telegram", "1"), "", role, "", DateTimeOffset.UnixEpoch), new PlanPengumuman(plan)], None);
        await using var other = await Raw("BEGIN; UPDATE pengumuman SET status = 'dihentikan', sisa = 1");
        var planning = store.PlanPage(10, None);
        Assert.True(await Soon(Waits));
        await Run(other, "COMMIT");
        await planning;
        var journey = Assert.Single((IReadOnlyList<Perjalanan>)await store.Find(new PengumumanBy("P1", 1), None));
        Assert.Equal(("dihentikan", 0), (journey.Status, journey.Jumlah));
    }

    [PostgresFact]
    public async Task A_bubble_with_a_zero_character_that_is_there_already_stops_nobody()
    {
        var store = await Start();
        await store.Accept([Say(1, "x"), Say(2, "y")], None);
        await store.Commit((await store.TakeUp(None))!, new Outcome.Played(Conversation.New, [new() { Text = "satu", Slot = "s" }], []), None);
        await store.Commit((await store.TakeUp(None))!, Answer("dua"), None);
        await using var other = await Raw(@"UPDATE outbox SET bubble = replace(bubble, 'satu', 'sa\u0000tu')");
        Assert.Equal(["satu", "dua"], (await store.TakeOut("telegram", 5, Priority.Reply, None)).Select(each => each.Bubble.Text));
    }

    [PostgresFact]
    public async Task What_was_taken_is_let_go_when_the_answer_was_lost_with_the_connection()
    {
        using var line = new CutLine(new NpgsqlConnectionStringBuilder(_connection).Port);
        var store = await Behind(line);
        await store.Accept([Say(1, "satu"), Say(2, "dua")], None);
        await store.Commit((await store.TakeUp(None))!, Answer("balas"), None);
        line.IsCut = true;
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.TakeOut("telegram", 5, Priority.Reply, None));
        line.IsCut = false;
        Assert.True(await Soon(async () => (await store.TakeOut("telegram", 5, Priority.Reply, None)).Count == 1));
        await store.Accept([Say(3, "tiga")], None);
        Assert.NotNull(await store.TakeUp(None));
        line.IsCut = true;
        await Assert.ThrowsAsync<StoreUnavailable>(() => store.TakeUp(None));
        line.IsCut = false;
        Assert.True(await Soon(async () => await store.TakeUp(None) is { Attempt: 2 }));
    }

    [PostgresFact]
    public async Task An_import_tells_the_server_nothing_about_tables_that_are_still_empty()
    {
        var store = await Start();
        await store.Apply([.. Enumerable.Range(1, 600).Select(n => new SaveKoperasi(new($"K{n}", n, $"Koperasi Tani Makmur {n}", "18.13.01")))], None);
        Assert.True(await Soon(async () => (await Column<float>("SELECT reltuples FROM pg_class WHERE relname = 'koperasi'"))[0] >= 600));
        Assert.Equal([-1f, -1f], await Column<float>("SELECT reltuples FROM pg_class WHERE relname IN ('address', 'role')"));
        Assert.Contains(await Column<string>("EXPLAIN SELECT person FROM address WHERE dinas = '' AND key = 'telegram:1'"),
            line => line.Contains("address_pkey", StringComparison.Ordinal));
    }

    private async Task<NpgsqlConnection> Raw(string sql)
    {
        var connection = new NpgsqlConnection(_connection + ";Pooling=false");
        await connection.OpenAsync();
        await Run(connection, sql);
        return connection;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private async Task<bool> Waits()
    {
        await using var connection = new NpgsqlConnection(_connection + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            "SELECT count(*) FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE NOT l.granted AND a.datname = current_database()", connection);
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }
}
