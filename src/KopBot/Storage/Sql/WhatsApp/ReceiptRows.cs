using KopBot.Channels;
using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql.WhatsApp;

/// <summary>What became of bubbles after they were sent.</summary>
internal static class ReceiptRows
{
    private const string Columns = "o.id, o.address, o.priority, coalesce(o.bubble, p.bubble), o.attempts, o.answers, a.heard, o.stage, o.pengumuman";

    private const string Find = $"""
        SELECT {Columns} FROM outbox o
        LEFT JOIN pengumuman p ON p.dinas = '' AND p.id = o.pengumuman
        LEFT JOIN address a ON a.dinas = '' AND a.key = o.address
        WHERE o.dinas = '' AND o.channel = 'whatsapp' AND o.state = 1 AND o.sent_as = $1
        """;

    /// <summary>A row that was sent.</summary>
    /// <param name="Sending">The row; its attempt is the one that was sent.</param>
    /// <param name="Stage">How far it has come.</param>
    /// <param name="Pengumuman">The announcement that it belongs to; null for none.</param>
    internal sealed record SentRow(Sending Sending, long Stage, string? Pengumuman);

    /// <summary>The rows that were sent as these bubbles.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="bubbles">The channel's names of the bubbles.</param>
    public static async Task<IReadOnlyDictionary<string, Sending>> SentAs(Session session, IReadOnlyCollection<string> bubbles)
    {
        var found = new Dictionary<string, Sending>();
        foreach (var bubble in bubbles)
        {
            if (await Of(session, bubble, "") is { } row)
            {
                found[bubble] = row.Sending;
            }
        }

        return found;
    }

    /// <summary>Keeps receipts within a transaction.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="receipts">The receipts.</param>
    /// <param name="posted">Gets the bubbles that this puts into the outbox.</param>
    /// <param name="priced">Gets the prices that are counted.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="from">Where in the inbox words are looked for that came meanwhile.</param>
    /// <returns>The rows that failed and were settled anew.</returns>
    public static async Task<IReadOnlyList<(SentRow Row, SendResult Verdict)>> Note(
        Session session, IReadOnlyList<Receipt> receipts, ICollection<Posted> posted, ICollection<Price> priced, long now, long from = 0)
    {
        var settled = new List<(SentRow, SendResult)>();
        foreach (var receipt in receipts)
        {
            if (await Of(session, receipt.Bubble, session.Holding("o")) is not { } row || (long)receipt.Stage <= row.Stage)
            {
                continue;
            }

            await session.Run(new Statement(
                "UPDATE outbox SET stage = $2 WHERE dinas = '' AND address = $3 AND id = $1", row.Sending.Id, (long)receipt.Stage, row.Sending.Chat.ToString()));
            if (receipt is { Price: { } price, Stage: Stage.Delivered or Stage.Read } && row.Stage < (long)Stage.Delivered)
            {
                await session.Run(CostRows.Add(price, receipt.At));
                priced.Add(price);
            }

            if (receipt is { Stage: Stage.Failed, Verdict: { } verdict and not SendResult.Sent })
            {
                var failed = row with { Sending = AsOf(row.Sending, receipt.At) };
                await Settle(session, failed, verdict, posted, now, from);
                settled.Add((failed, verdict));
            }
        }

        return settled;
    }

    private static async ValueTask<SentRow?> Of(Session session, string bubble, string holding) => (await session.Rows(new Statement(Find + holding, bubble), row => new SentRow(
        new(row.GetInt64(0), Address.Parse(row.GetString(1)), (Priority)row.GetInt64(2), StoreJson.Read<Bubble>(row.GetString(3)), (int)row.GetInt64(4),
            null, row.IsDBNull(5) ? null : row.GetString(5)) { LastHeard = row.IsDBNull(6) ? null : row.GetInt64(6).Time() },
        row.GetInt64(7),
        row.IsDBNull(8) ? null : row.GetString(8)))).FirstOrDefault();

    // A word that came after the failure opens the window again, and was not heard then. Meta tells whole seconds.
    private static Sending AsOf(Sending sending, DateTimeOffset failed) =>
        sending with { LastHeard = sending.LastHeard > failed ? failed : sending.LastHeard, Taken = failed.AddSeconds(1) };

    /// <summary>The row waits again and is then settled like any other; a count of an announcement that has it as sent is corrected.</summary>
    private static async Task Settle(Session session, SentRow row, SendResult verdict, ICollection<Posted> posted, long now, long from)
    {
        // The next settlement counts the attempt once more.
        await session.Run(new Statement(
            "UPDATE outbox SET state = 0, stage = 0, sent_as = NULL, taken_until = 0, attempts = attempts - 1 WHERE dinas = '' AND address = $2 AND id = $1 AND state = 1",
            row.Sending.Id, row.Sending.Chat.ToString()));
        if (row.Pengumuman is { } id)
        {
            await session.Run(new Statement("""
                UPDATE pengumuman SET terkirim = terkirim - 1, status = CASE WHEN status = 'selesai' AND $2 = 1 THEN 'dikirim' ELSE status END,
                  sisa = CASE WHEN status = 'dihentikan' AND $2 = 1 THEN 1 ELSE sisa END
                WHERE dinas = '' AND id = $1
                """, id, verdict is SendResult.Later ? 1L : 0L));
        }

        await Settling.Settle(session, [new(row.Sending, verdict)], posted, now, from);
    }
}
