using KopBot.Channels.WhatsApp;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql.WhatsApp;

namespace KopBot.Storage.Sql;

/// <content>What WhatsApp tells beside the messages, as far as both engines do it in the same words.</content>
internal abstract partial class SqlDatabase
{
    /// <summary>The rows that were sent as these bubbles.</summary>
    public Task<IReadOnlyDictionary<string, Sending>> SentAs(IReadOnlyCollection<string> bubbles, CancellationToken stop) =>
        Reading(session => ReceiptRows.SentAs(session, bubbles), stop);

    /// <summary>Keeps under which number a user writes.</summary>
    public Task Know(IReadOnlyDictionary<string, string> numbers, CancellationToken stop) => Writing<int>(async session =>
    {
        foreach (var (user, number) in numbers)
        {
            await session.Run(NumberRows.Know(user, number));
        }

        return new(numbers.Count, true);
    });

    /// <summary>The numbers of users.</summary>
    public Task<IReadOnlyDictionary<string, string>> Numbers(IReadOnlyCollection<string> users, CancellationToken stop) =>
        Reading(session => NumberRows.Read(session, users), stop);

    /// <summary>Takes a place among those who may be written to first today.</summary>
    public Task<DateTimeOffset?> Reach(Address address, int most, CancellationToken stop) =>
        Writing<DateTimeOffset?>(async session => new(await ReachRows.Take(session, address, most, Now), true));

    /// <summary>What was delivered.</summary>
    public Task<IReadOnlyList<Cost>> Costs(DateOnly since, DateOnly until, CancellationToken stop) =>
        Reading(session => CostRows.Read(session, since, until), stop);
}
