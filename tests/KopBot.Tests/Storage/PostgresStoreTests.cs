using KopBot.Tests.Requires;

namespace KopBot.Tests.Storage;

[NeedsPostgres]
public sealed class PostgresStoreTests : StoreContract
{
    private string _connection = "";

    protected override async Task<string> NewSetting() => $"postgres:{_connection = await PostgresCluster.NewPrepared()}";

    protected override Task Remove() => PostgresCluster.Drop(_connection);
}
