using KopBot.Channels;
using KopBot.Storage;
using KopBot.Workers;

namespace KopBot.Commands;

/// <summary>Plays what waits to its end on the caller's thread of work, without workers: every waiting message, then every bubble of
/// one channel. The commands <c>play</c> and <c>ask</c> talk this way.</summary>
/// <param name="store">Where messages and bubbles wait.</param>
/// <param name="trip">The trip of one message.</param>
internal sealed class OneByOne(IStore store, TurnTrip trip)
{
    private const int Most = 100;

    /// <summary>Plays every waiting message and brings out every bubble.</summary>
    /// <param name="channel">The channel that the bubbles go to.</param>
    /// <param name="stop">Ends it.</param>
    public async Task Play(IChannel channel, CancellationToken stop)
    {
        await Turns(stop);
        while (await store.PlanPage(Most, stop))
        {
        }

        while (await store.TakeOut(channel.Name, Most, Priority.Announcement, stop) is { Count: > 0 } sendings)
        {
            foreach (var sending in sendings)
            {
                await store.Settle([new(sending, await channel.Send(sending, stop))], stop);
            }
        }
    }

    private async Task Turns(CancellationToken stop)
    {
        while (await store.TakeUp(stop) is { } work)
        {
            await trip.Go(work, stop, stop);
        }
    }
}
