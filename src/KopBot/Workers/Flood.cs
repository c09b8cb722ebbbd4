using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// Slows down who writes on and on without waiting for answers, by the number of messages that wait in the own conversation: it
/// needs no memory and no clock, is the same on every replica, and never meets anybody who reads before answering.
/// </summary>
public static class Flood
{
    /// <summary>From so many waiting messages on, the ones in front are passed over.</summary>
    public const int Most = 30;

    private static readonly Bubble Slowly = new()
    {
        Text = "Pesan Bapak/Ibu masuk terlalu cepat sehingga sebagian tidak terbaca. Mohon tunggu sebentar, lalu kirim satu per satu.",
    };

    /// <summary>What a message that is passed over ends with: one kind sentence when the flood is at its edge, otherwise silence.
    /// Null for everybody else, whose turn is played.</summary>
    /// <param name="work">What was taken up.</param>
    public static Outcome.Played? Answer(Work work)
    {
        if (work.Waiting < Most || work.Incoming.Content is Content.Reach)
        {
            return null;
        }

        return new(work.Conversation, work.Waiting == Most ? [Slowly] : [], []);
    }
}
