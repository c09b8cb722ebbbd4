using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;
using KopBot.Storage.Sql.WhatsApp;

namespace KopBot.Storage.Postgres;

/// <content>What WhatsApp tells beside the messages.</content>
internal sealed partial class PostgresDatabase
{
    /// <inheritdoc/>
    public async Task Note(IReadOnlyList<Receipt> receipts, CancellationToken stop)
    {
        var settled = await Writing<int>(async session => new((await ReceiptRows.Note(session, receipts, [], Now)).Count, true));
        if (settled > 0)
        {
            _bell.Ring(Station.Outbox);
        }
    }

    /// <inheritdoc/>
    public Task Move(Address from, Address to, DateTimeOffset at, CancellationToken stop) =>
        Writing<bool>(async session => new(await NumberRows.Move(session, from, to, at, Now), true));
}
