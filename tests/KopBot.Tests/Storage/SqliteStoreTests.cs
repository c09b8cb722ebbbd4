namespace KopBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kopbot-store-");

    protected override Task<string> NewSetting() => Task.FromResult($"sqlite:{_folder.FullName}/kopbot.db");

    protected override Task Remove()
    {
        _folder.Delete(true);
        return Task.CompletedTask;
    }
}
