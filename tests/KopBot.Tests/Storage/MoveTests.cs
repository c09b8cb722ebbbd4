using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Storage.Moving;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public sealed class MoveTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kopbot-move-");

    public void Dispose() => _folder.Delete(true);

    [PostgresFact]
    public async Task Everything_goes_from_a_live_file_to_the_server_and_goes_on_there()
    {
        await using var live = await Source();
        await using var reader = Stores.Open($"sqlite:{_folder}/a.db");
        await using var target = await Target();
        var moved = await Copying.Everything(reader, target, None);
        Assert.Equal((30, 2, 1, 1), (Rows("koperasi"), Rows("laporan"), Rows("inbox"), Rows("file")));
        Assert.Equal("menunggu", ((Content.Text)(await target.TakeUp(None))!.Incoming.Content).Words);
        Assert.Equal(["Dicatat \ud83d\ude00"], (await target.TakeOut("telegram", 9, Priority.Announcement, None)).Select(sending => sending.Bubble.Text));
        Assert.Equal([2, 1], ((IReadOnlyList<Laporan>)await target.Find(new LaporanOf("lapor", "K1", "2025-09"), None)).Select(report => report.Versi));
        Assert.Equal(0, await target.Accept([Say("1", "menunggu")], None));
        Assert.Equal(1, await target.Accept([Say("9", "baru")], None));
        Assert.True(await target.Apply([new SetHarga("K1", "lpg-3kg", 20_000, null, "", DateTimeOffset.UnixEpoch)], None));

        long Rows(string table) => moved.Single(each => each.Table == table).Rows;
    }

    [PostgresFact]
    public async Task A_server_that_is_not_empty_is_refused_and_stays_as_it_was()
    {
        await using var live = await Source();
        await using var target = await Target();
        await target.Apply([new SaveKoperasi(Contoh.Koperasi(99))], None);
        Assert.Contains("empty", (await Assert.ThrowsAsync<WrongSetting>(() => Copying.Everything(live, target, None))).Message);
        Assert.Empty((IReadOnlyList<Laporan>)await target.Find(new LaporanOf("lapor", "K1", "2025-09"), None));
    }

    [Fact]
    public async Task A_move_to_a_file_is_refused_with_the_cure()
    {
        await using var live = await Source();
        await using var other = Stores.Open($"sqlite:{_folder}/b.db");
        Assert.Contains("--to", (await Assert.ThrowsAsync<WrongSetting>(() => Copying.Everything(live, other, None))).Message);
    }

    [Fact]
    public void Sums_differ_when_one_letter_is_missing()
    {
        Assert.Equal(Summed("abc\ud83d\ude00", 5), Sums.Known(1, [4, 5, 0]));
        Assert.NotEqual(Summed("abc", 5), Summed("ab", 5));
        Assert.NotEqual(Summed("abc", 5), Summed("abc", 6));

        static Sums Summed(string text, long number)
        {
            var sums = new Sums(3);
            Assert.Single(sums.Of([[text, number, null]]));
            return sums;
        }
    }

    private static async Task<IDatabase> Target()
    {
        var target = Stores.Open("postgres:" + await PostgresCluster.NewPrepared());
        await target.Prepare(None);
        return target;
    }

    private async Task<IDatabase> Source()
    {
        var store = Stores.Open($"sqlite:{_folder}/a.db");
        await store.Prepare(None);
        await store.SaveRegions(ContohWilayah.All.ToList(), None);
        await store.Apply([.. Enumerable.Range(1, 30).Select(n => new SaveKoperasi(Contoh.Koperasi(n)))], None);
        var report = new Laporan("lapor", "K1", "2025-09", 1) { TandaTerima = "LPR-1", Wilayah = "18", Oleh = "P1", Pada = DateTimeOffset.UnixEpoch, Jawaban = [] };
        await store.Apply([new FileLaporan(report), new FileLaporan(report with { Versi = 2 })], None);
        await store.Keep(new byte[] { 1, 2, 3 }, "a.jpg", "image/jpeg", None);
        await store.Accept([Say("0", "x")], None);
        await store.Commit((await store.TakeUp(None))!, new(Conversation.New, [new() { Text = "Dicatat \ud83d\ude00" }], []), None);
        await store.Accept([Say("1", "menunggu")], None);
        return store;
    }

    private static Incoming Say(string id, string words) => new()
    {
        Chat = new("telegram", "1"), From = new("telegram", "1"), Id = id, At = DateTimeOffset.UnixEpoch, Content = new Content.Text(words),
    };
}
