using System.Collections.Concurrent;
using KopBot.Domain.Koperasi;
using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// What becomes of bubbles after WhatsApp took them: a 200 is no delivery, most failures come later. The rows move only forward,
/// whatever the order in which the statuses come.
/// </summary>
internal sealed class Aftermath(IWhatsAppLog log, IRegistry registry, Sender sender, TimeProvider time, ILogger logger)
{
    // A failure may be told before the send itself has been settled; Meta is asked to tell it again for so long.
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private const int MostSettled = 10_000;
    private readonly ConcurrentDictionary<string, bool> _settled = new();

    /// <summary>Keeps the statuses, and settles the rows anew whose bubbles failed.</summary>
    /// <returns>Whether all rows were found; false when Meta should tell it again in a moment.</returns>
    public async Task<bool> Note(IReadOnlyList<Told> told, CancellationToken stop)
    {
        if (told.Count is 0)
        {
            return true;
        }

        var failed = told.Where(one => one.Failure is not null).Select(one => one.Bubble).Distinct().ToList();
        var rows = failed.Count is 0 ? new Dictionary<string, Sending>() : await log.SentAs(failed, stop);
        var receipts = new List<Receipt>(told.Count);
        foreach (var one in told.OrderBy(one => one.Stage))
        {
            var verdict = one.Failure is { } failure && rows.TryGetValue(one.Bubble, out var sending) ? sender.Failed(failure, AsOf(sending, one.At)) : null;
            if (verdict is not null)
            {
                logger.NotDelivered(one.Failure!);
            }

            receipts.Add(new(one.Bubble, one.Stage, one.At, one.Price, verdict));
        }

        var unwilling = told.Where(one => one.Failure?.Reaction is Reaction.OptOut && rows.ContainsKey(one.Bubble)).Select(one => rows[one.Bubble].Chat).Distinct().ToList();
        if (unwilling.Count > 0)
        {
            await registry.Apply([.. unwilling.Select(chat => new SetSubscribed(chat, false))], stop);
        }

        CostMeter.Count(await log.Note(receipts, stop));
        Remember(rows.Keys);
        var now = time.GetUtcNow();
        return told.All(one => one.Failure is null || !one.IsTimed || now - one.At > Fresh || _settled.ContainsKey(one.Bubble));
    }

    // A failure that Meta tells once more is known by nothing else: its bubble has been sent anew, or given up.
    private void Remember(IEnumerable<string> bubbles)
    {
        if (_settled.Count >= MostSettled)
        {
            _settled.Clear();
        }

        foreach (var bubble in bubbles)
        {
            _settled[bubble] = true;
        }
    }

    // Who wrote after the bubble failed has opened the window again.
    private static Sending AsOf(Sending sending, DateTimeOffset failed) => sending.LastHeard > failed ? sending with { LastHeard = failed } : sending;
}
