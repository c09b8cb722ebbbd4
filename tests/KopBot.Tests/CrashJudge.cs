using System.Collections.Concurrent;
using KopBot.Tests.People;

namespace KopBot.Tests;

/// <summary>
/// Writes down what people heard. Nobody who answers what is asked hears an apology. A bubble may come twice only where nobody could know whether it had left: when the process
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

    /// <summary>What nobody should have heard.</summary>
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
            complaints.AddRange(listener.All.Where(bubble => bubble.Text.StartsWith("Maaf", StringComparison.Ordinal)).Select(bubble =>
                $"{listener.Nomor} answered what was asked and heard \"{First(bubble.Text)}\":\n{string.Join('\n', listener.Story)}"));
            foreach (var same in listener.All.GroupBy(bubble => bubble.Text).Where(same => same.Count() > 1))
            {
                Repeated++;
                complaints.AddRange(same.SkipLast(1).Where(bubble => !IsUncertain(bubble)).Select(bubble =>
                    $"{listener.Nomor} heard \"{First(bubble.Text)}\" {same.Count()} times without a reason:\n{string.Join('\n', listener.Story)}"));
            }
        }

        return complaints;
    }

    /// <summary>Whether nobody could know if the bubble with these words had left.</summary>
    /// <param name="words">The words.</param>
    public bool MayComeAgain(string words) =>
        _listeners.Any(listener => listener.All.Exists(bubble => bubble.Text.Contains(words, StringComparison.Ordinal) && IsUncertain(bubble)));

    private static string First(string text) => text.Split('\n')[0];

    private bool IsUncertain(Heard bubble) =>
        Killed.TryGetValue(bubble.By, out var end) && end >= bubble.At && end - bubble.At <= Settling;

    private sealed class Listener(long nomor, IPhone phone) : IPhone
    {
        private readonly ConcurrentQueue<string> _said = new();

        public long Nomor => nomor;

        public List<Heard> All { get; } = [];

        /// <summary>What was said and heard, in the order of time.</summary>
        public IEnumerable<string> Story => All.Select(bubble => $"{bubble.At:mm:ss.fff} {bubble.By}: {First(bubble.Text)} [{string.Join(" | ", bubble.Buttons)}]").Concat(_said).Order(StringComparer.Ordinal);

        public void Say(string words)
        {
            Note(words);
            phone.Say(words);
        }

        public async Task<Heard> Next(TimeSpan patience) => Listen(await phone.Next(patience));

        public Heard? Left() => phone.Left() is { } bubble ? Listen(bubble) : null;

        private Heard Listen(Heard bubble)
        {
            All.Add(bubble);
            return bubble with
            {
                Press = label =>
                {
                    Note($"[{label}]");
                    bubble.Press(label);
                },
            };
        }

        private void Note(string words) => _said.Enqueue($"{TimeProvider.System.GetUtcNow():mm:ss.fff} > {words}");
    }
}
