using System.Collections.Concurrent;
using KopBot.Tests.People;

namespace KopBot.Tests;

/// <summary>
/// Writes down what people heard. A bubble may come twice only where nobody could know whether it had left: when the process
/// that sent it was killed right after.
/// </summary>
internal sealed class CrashJudge
{
    // From leaving to being noted as sent, at the worst, on a machine that is busy with other things.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);
    private readonly ConcurrentBag<Listener> _listeners = [];

    /// <summary>The processes that were killed, and when.</summary>
    public ConcurrentDictionary<string, DateTimeOffset> Killed { get; } = new();

    /// <summary>How many bubbles came twice, rightly or not.</summary>
    public int Repeated { get; private set; }

    /// <summary>How many bubbles came.</summary>
    public int Heard { get; private set; }

    /// <summary>Listens in on a phone.</summary>
    /// <param name="nomor">Whose phone it is.</param>
    /// <param name="phone">The phone.</param>
    public IPhone Listen(long nomor, IPhone phone)
    {
        var listener = new Listener(nomor, phone);
        _listeners.Add(listener);
        return listener;
    }

    /// <summary>What came twice without a reason.</summary>
    public IReadOnlyList<string> Complaints()
    {
        var complaints = new List<string>();
        foreach (var listener in _listeners)
        {
            while (listener.Left() is not null)
            {
                // It is written down.
            }

            Heard += listener.All.Count;
            foreach (var same in listener.All.GroupBy(bubble => bubble.Text).Where(same => same.Count() > 1))
            {
                Repeated++;
                complaints.AddRange(same.SkipLast(1).Where(bubble => !IsUncertain(bubble)).Select(bubble =>
                    $"{listener.Nomor} heard {same.Count()} times \"{bubble.Text.Split('\n')[0]}\" by {string.Join(", ", same.Select(one => $"{one.By} at {one.At:mm:ss.fff}"))}, killed {(Killed.TryGetValue(bubble.By, out var end) ? $"{end:mm:ss.fff}" : "never")}"));
            }
        }

        return complaints;
    }

    /// <summary>Whether nobody could know if the bubble with these words had left.</summary>
    /// <param name="words">The words.</param>
    public bool MayComeAgain(string words) =>
        _listeners.Any(listener => listener.All.Exists(bubble => bubble.Text.Contains(words, StringComparison.Ordinal) && IsUncertain(bubble)));

    private bool IsUncertain(Heard bubble) =>
        Killed.TryGetValue(bubble.By, out var end) && end >= bubble.At && end - bubble.At <= Settling;

    private sealed class Listener(long nomor, IPhone phone) : IPhone
    {
        public long Nomor => nomor;

        public List<Heard> All { get; } = [];

        public void Say(string words) => phone.Say(words);

        public async Task<Heard> Next(TimeSpan patience)
        {
            var bubble = await phone.Next(patience);
            All.Add(bubble);
            return bubble;
        }

        public Heard? Left()
        {
            if (phone.Left() is { } bubble)
            {
                All.Add(bubble);
                return bubble;
            }

            return null;
        }
    }
}
