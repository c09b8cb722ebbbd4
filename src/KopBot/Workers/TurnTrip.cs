using System.Diagnostics;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// The trip of one message that was taken up: play the turn, look up what it needs and play again, commit. A clash with somebody
/// else's answer plays the turn again over newer facts. What fails by our own fault is set aside with an apology.
/// </summary>
/// <param name="store">Ends the turn.</param>
/// <param name="archive">Answers what a turn needs to know.</param>
/// <param name="play">The turn.</param>
/// <param name="fetching">Fetches the files that messages name.</param>
/// <param name="patience">Waits while the store is away.</param>
/// <param name="time">The clock that gives a turn its time.</param>
/// <param name="log">The log.</param>
public sealed class TurnTrip(
    IStore store, IArchive archive, PlayTurn play, Fetching fetching, Patience patience, TimeProvider time, ILogger<TurnTrip> log)
{
    private const int MostRounds = 8;
    private const int MostClashes = 50;
    private const int MostAttempts = 5;

    private static readonly Bubble Apology = new()
    {
        Text = "Maaf, ada gangguan di pihak kami. Pesan terakhir Bapak/Ibu sudah kami simpan dan akan kami periksa. " +
               "Jawaban sebelumnya aman. Ketik *menu* untuk melanjutkan.",
    };

    /// <summary>Goes the trip to its end; the message is then done, set aside, or somebody else's.</summary>
    /// <param name="work">What was taken up.</param>
    /// <param name="leave">Ends the fetching of its file early; the message stays in the inbox. What comes after that is finished.</param>
    /// <param name="stop">Ends it early, to be gone again from the start.</param>
    /// <exception cref="OperationCanceledException">It was ended early.</exception>
    public async Task Go(Work work, CancellationToken leave, CancellationToken stop)
    {
        var begin = time.GetTimestamp();
        using var activity = Signals.Source.StartActivity("turn");
        activity?.SetTag("channel", work.Incoming.Chat.Channel);
        try
        {
            var end = await patience.With(stop => ToCommit(work, leave, stop), stop);
            Signals.TurnEnded(work.Incoming.Chat.Channel, end, time.GetElapsedTime(begin));
            if (end == Commitment.Lost)
            {
                log.LeaseLost(work.Incoming.Chat.Channel, work.Incoming.Id);
            }
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.TurnSetAside(work.Incoming.Chat.Channel, work.Incoming.Id, work.Attempt, exception);
            activity?.SetStatus(ActivityStatusCode.Error);
            Signals.TurnFailed(work.Incoming.Chat.Channel);
            await patience.With(stop => store.SetAside(work, $"{exception.GetType().Name}: {exception.Message}", Apology, stop), stop);
        }
    }

    private async Task<Commitment> ToCommit(Work work, CancellationToken leave, CancellationToken stop)
    {
        if (work.Attempt > MostAttempts)
        {
            throw new InvalidOperationException($"The message was taken up {work.Attempt} times without an end.");
        }

        if (Flood.Answer(work) is { } passedOver)
        {
            log.Flood(work.Incoming.Chat.Channel);
            return await store.Commit(work, passedOver, stop);
        }

        var incoming = await fetching.Fetch(work.Incoming, leave);
        for (var clash = 0; clash < MostClashes; clash++)
        {
            var end = await store.Commit(work, await Play(work, incoming, stop), stop);
            if (end != Commitment.Clash)
            {
                return end;
            }
        }

        throw new InvalidOperationException($"The turn clashed {MostClashes} times.");
    }

    private async Task<Outcome.Played> Play(Work work, Incoming incoming, CancellationToken stop)
    {
        var facts = new Facts { Now = time.GetUtcNow(), Person = work.Person, Found = new(archive.Known) };
        for (var round = 0; round <= MostRounds; round++)
        {
            switch (play(work.Conversation, facts, incoming))
            {
                case Outcome.Played played:
                    return played;
                case Outcome.Needs needs:
                    foreach (var (lookup, answer) in needs.Lookups.Zip(await archive.Find(needs.Lookups, stop)))
                    {
                        facts.Found.Add(lookup, answer);
                    }

                    break;
            }
        }

        throw new InvalidOperationException($"The turn still needed to know more after {MostRounds} rounds.");
    }
}
