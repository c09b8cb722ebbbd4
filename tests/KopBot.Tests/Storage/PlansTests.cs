using System.Text.RegularExpressions;
using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Storage.Sql;
using KopBot.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KopBot.Tests.Storage;

/// <summary>How SQLite would find the rows: through a key, or by going through a table that grows with the nation.</summary>
public sealed partial class PlansTests : IDisposable
{
    private static readonly Address Bu = new("telegram", "1");
    private static readonly DateTimeOffset Then = DateTimeOffset.UnixEpoch;
    private static readonly Role Role = new(RoleKinds.Pengurus, "K1", "10.01", "Bendahara");

    private static readonly Effect[] Effects =
    [
        new NoteWrongCode(Bu, Then),
        new SaveUndangan(new("A", Role, Then), "P1", Then),
        new Bind(Bu, "Bu Ani", Role, "A", Then),
        new PlanPengumuman(new("a", "Halo", null, new()) { Oleh = "P1", Chat = Bu, Pada = Then }),
        new StopPengumuman("a", "P1", Then),
        new Notify(new() { Koperasi = ["K1"] }, new() { Text = "Halo" }),
        new Notify(new() { Wilayah = ["10.01"], Roles = [RoleKinds.Pendamping] }, new() { Text = "Halo" }),
        new Notify(new() { Persons = ["P1"] }, new() { Text = "Halo" }),
        new SetReach(Bu, false, "x"),
        new SetSubscribed(Bu, true),
        new SavePhone(Bu, "+62811", "Bu Ani"),
        new Forget(Bu),
        new SaveKoperasi(new("K1", 1, "Tani Makmur", "10.01")),
        new NoteBelumDipahami("apa", "", Then),
        new Teach(["apa"], "harga", "P1", Then),
        new FileLaporan(new("lapor", "K1", "2025-09", 1) { TandaTerima = "LPR-1", Wilayah = "10.01", Oleh = "P1", Pada = Then, Jawaban = [] }),
        new SetHarga("K1", "lpg", 20_000, 3, "P1", Then),
        new OpenTiket(new("T1", "petugas", "baru") { Oleh = "P1", Alamat = Bu, Isi = [], Pada = Then }),
        new MoveTiket("T1", "baru", "selesai", "", "P1", Then),
        new Append("lapor/K1/2025-09", 3, [new() { Move = Move.Answer, Question = "omzet" }]),
    ];

    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly List<string> _asked = [];

    public PlansTests()
    {
        _connection.Open();
        foreach (var migration in Migration.Of("Sqlite"))
        {
            using var command = _connection.CreateCommand();
            command.CommandText = migration.Sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public void Every_kind_of_effect_has_a_sample() =>
        Assert.Equal(EffectBook.Known.Select(type => type.Name).Order(), Effects.Select(effect => effect.GetType().Name).Distinct().Order());

    [Fact]
    public void An_effect_goes_through_no_table_that_grows() => Assert.Empty(Scans(Effects.SelectMany(effect => EffectBook.Apply(effect, 1))));

    [Fact]
    public void Bringing_people_and_messages_in_goes_through_no_table_that_grows()
    {
        var message = new Incoming { Chat = Bu, From = Bu, Id = "1", At = Then, Name = "Bu Ani", Content = new Content.Text("lapor") };
        Assert.Empty(Scans(
        [
            .. RegistrySql.Save(new Person("P1", "Bu Ani", [Role]) { Phone = "+62811" }, 1),
            RegistrySql.Save(new Region("10.01", "Desa", 4)),
            InboxSql.Seen(message, 1), InboxSql.Touch(message, 1), InboxSql.Hear(message, 1),
            Seat.Ask(message),
            .. TurnEnd.Of(message, new(Conversation.New, [new() { Text = "Halo" }], []), 1),
        ]));
    }

    [Fact]
    public async Task Settling_goes_through_no_table_that_grows()
    {
        using var session = new SqliteSession(_connection);
        raw.sqlite3_trace(_connection.Handle!, (_, sql) => _asked.Add(sql), null);
        SendResult[] results =
        [
            new SendResult.Sent("7"), new SendResult.Later(TimeSpan.FromSeconds(3), "x"), new SendResult.Later(TimeSpan.FromSeconds(3), "x") { UntilHeard = true },
            new SendResult.Never("x"),
        ];
        foreach (var priority in Enum.GetValues<Priority>())
        {
            await Settling.Settle(session, [.. results.Select((result, n) => new Settlement(new(n, Bu, priority, new() { Text = "Halo" }, 1, null, null), result))], [], 1);
        }

        raw.sqlite3_trace(_connection.Handle!, (strdelegate_trace?)null, null);
        Assert.NotEmpty(_asked);
        Assert.Empty(Scans([.. _asked.Distinct().Select(sql => new Statement(sql))]));
    }

    [Fact]
    public void A_scan_is_recognised() => Assert.NotEmpty(Scans([new("UPDATE tiket SET oleh = 'b' WHERE dinas = '' AND oleh = 'a'")]));

    public void Dispose() => _connection.Dispose();

    // Dead letters are few, because each is a fault of ours; and who wants to be forgotten may wait for what was sent to be looked through.
    private IEnumerable<string> Scans(IEnumerable<Statement> statements) =>
        from statement in statements
        from step in Ask("EXPLAIN QUERY PLAN " + statement.Sql, statement.Values.Length)
        where Whole().IsMatch(step) && !step.Contains(" dead", StringComparison.Ordinal) && !statement.Sql.StartsWith("DELETE FROM outbox", StringComparison.Ordinal)
        select $"{step}: {statement.Sql}";

    private List<string> Ask(string sql, int values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        for (var n = 1; n <= values; n++)
        {
            command.Parameters.AddWithValue($"${n}", "x");
        }

        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }

    [GeneratedRegex(@"^SCAN (?!CONSTANT|\d+-ROW VALUES|here|who$|k$|to_whom$)|^SEARCH .*\(dinas=\?\)$")]
    private static partial Regex Whole();
}
