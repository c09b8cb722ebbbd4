using KopBot.Domain.Koperasi;
using KopBot.Storage;
using Microsoft.Data.Sqlite;

namespace KopBot.Tests.Storage;

[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class SqliteFileTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kopbot-file-");

    private string Setting => $"sqlite:{_folder.FullName}/sub/kopbot.db";

    public void Dispose() => _folder.Delete(true);

    [Fact]
    public async Task A_second_process_is_refused_until_the_first_ends()
    {
        await using (var first = await Open())
        {
            await using var second = Stores.Open(Setting);
            var refused = await Assert.ThrowsAsync<WrongSetting>(() => second.Prepare(None));
            Assert.Contains("another KopBot", refused.Message);
            Assert.Empty((IReadOnlyList<ProfilKoperasi>)await second.Find(new KoperasiOf("K1"), None));
        }

        await using var third = await Open();
    }

    [Fact]
    public async Task The_file_belongs_to_its_owner_alone()
    {
        await using var store = await Open();
        Assert.All(Directory.GetFiles(_folder.FullName, "*", SearchOption.AllDirectories),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task After_a_stop_the_file_is_whole_without_its_log()
    {
        await using (var store = await Open())
        {
            await store.Apply([new SaveKoperasi(Contoh.Koperasi(1))], None);
            Assert.Single((IReadOnlyList<ProfilKoperasi>)await store.Find(new KoperasiOf("K1"), None));
            Assert.True(File.Exists($"{_folder.FullName}/sub/kopbot.db-wal"));
        }

        Assert.Equal(["kopbot.db", "kopbot.db.lock"], Directory.GetFiles($"{_folder.FullName}/sub").Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_file_of_a_newer_program_is_refused()
    {
        await (await Open()).DisposeAsync();
        using (var db = new SqliteConnection($"Data Source={_folder.FullName}/sub/kopbot.db;Pooling=false"))
        {
            db.Open();
            using var command = db.CreateCommand();
            command.CommandText = "INSERT INTO migration VALUES (9999, 'later', 0)";
            command.ExecuteNonQuery();
        }

        Assert.Contains("newer KopBot", (await Assert.ThrowsAsync<WrongSetting>(Open)).Message);
    }

    [Fact]
    public async Task A_backup_of_a_running_store_can_be_opened_and_overwrites_nothing()
    {
        var copy = Path.Combine(_folder.FullName, "copy.db");
        await using var store = await Open();
        await store.Apply([new SaveKoperasi(Contoh.Koperasi(1))], None);
        await using (var other = Stores.Open(Setting))
        {
            await other.Backup(copy, None);
        }

        await Assert.ThrowsAsync<WrongSetting>(() => store.Backup(copy, None));
        await using var restored = Stores.Open($"sqlite:{copy}");
        await restored.Prepare(None);
        Assert.Single((IReadOnlyList<ProfilKoperasi>)await restored.Find(new KoperasiOf("K1"), None));
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_not_made_by_reading()
    {
        await using var store = Stores.Open(Setting);
        await Assert.ThrowsAsync<WrongSetting>(() => store.Find(new KoperasiOf("K1"), None));
        Assert.Empty(Directory.GetFiles(_folder.FullName));
    }

    private async Task<IDatabase> Open()
    {
        var store = Stores.Open(Setting);
        try
        {
            await store.Prepare(None);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }
}
