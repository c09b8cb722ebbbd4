using KopBot.Channels;
using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kopbot-store-");

    [StoreFact]
    public async Task A_later_try_of_an_answer_knows_its_own_word_too()
    {
        await Answer("whatsapp:628120001", "a1");
        await SendAll("whatsapp");
        Time.Advance(TimeSpan.FromSeconds(20));
        await Answer("whatsapp:628120001", "a2");
        var heard = Time.GetUtcNow();
        await Settle(Assert.Single(await Out(channel: "whatsapp")), new SendResult.Later(TimeSpan.FromSeconds(5), "131053"));
        Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(heard, Assert.Single(await Out(channel: "whatsapp")).LastHeard);
    }

    protected override Task<string> NewSetting() => Task.FromResult($"sqlite:{_folder.FullName}/kopbot.db");

    protected override Task Remove()
    {
        _folder.Delete(true);
        return Task.CompletedTask;
    }
}
