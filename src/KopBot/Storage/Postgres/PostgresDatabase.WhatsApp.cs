using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql.WhatsApp;

namespace KopBot.Storage.Postgres;

/// <content>What WhatsApp tells beside the messages.</content>
internal sealed partial class PostgresDatabase
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<Price>> Note(IReadOnlyList<Receipt> receipts, CancellationToken stop)
    {
        var priced = new List<Price>();
        var settled = await Writing<int>(async session =>
        {
            priced.Clear();
            return new((await ReceiptRows.Note(session, receipts, [], priced, Now)).Count, true);
        });
        if (settled > 0)
        {
            _bell.Ring(Station.Outbox);
        }

        return priced;
    }

    /// <inheritdoc/>
    public Task Move(Address from, Address to, DateTimeOffset at, CancellationToken stop) =>
        Writing<bool>(async session => new(await NumberRows.Move(session, from, to, at, Now), true));
}
