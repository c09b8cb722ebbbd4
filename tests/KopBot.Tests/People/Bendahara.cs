using System.Text.RegularExpressions;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.People;

/// <summary>
/// A simulated bendahara: binds to an invented koperasi and files its report by answering whatever is asked, as somebody would who
/// never saw the questions: a button that agrees, else the example in the question, else "nihil".
/// </summary>
public sealed partial class Bendahara(IPhone phone, long nomor)
{
    private const int MostAnswers = 60;

    private static readonly string[] Agreeing =
        ["kirim", "ya, kirim", "ya", "ya, benar", "benar", "betul", "sudah benar", "lanjut", "tetap", "sama", "tidak ada", "nihil", "ok"];

    private Heard? _answered;

    /// <summary>A bendahara on Telegram.</summary>
    /// <param name="person">The person.</param>
    /// <param name="nomor">The number of the invented koperasi.</param>
    public Bendahara(SimulatedPerson person, long nomor)
        : this(new TelegramPhone(person), nomor)
    {
    }

    /// <summary>Called with the time from each message to its answer.</summary>
    public Action<TimeSpan> Timed { get; set; } = _ => { };

    /// <summary>Waited for before each message: how long somebody thinks.</summary>
    public Func<Task> Thinks { get; set; } = () => Task.CompletedTask;

    /// <summary>Called with whatever is heard, repetitions too.</summary>
    public Action<Heard> Hears { get; set; } = _ => { };

    /// <summary>What is no answer, such as an announcement.</summary>
    public Func<Heard, bool> PassesOver { get; set; } = _ => false;

    /// <summary>How long an answer is waited for.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>How many messages were sent.</summary>
    public int Said { get; private set; }

    /// <summary>Binds and files the report.</summary>
    /// <param name="clock">Measures the answers.</param>
    /// <returns>The receipt.</returns>
    public async Task<string> File(TimeProvider clock)
    {
        await Hear(clock, () => phone.Say($"/start DEMO-{nomor}"));
        var bubble = await Hear(clock, () => phone.Say("lapor"));
        for (var answers = 0; answers < MostAnswers; answers++)
        {
            if (Receipt().Match(bubble.Text) is { Success: true } receipt)
            {
                return receipt.Value;
            }

            var asked = bubble;
            bubble = await Hear(clock, () => Answer(asked));
        }

        throw new InvalidOperationException($"Bendahara {nomor} answered {MostAnswers} questions without an end; the last one: {bubble.Text}");
    }

    private async Task<Heard> Hear(TimeProvider clock, Action say)
    {
        await Thinks();
        var begin = clock.GetTimestamp();
        say();
        Said++;
        Heard bubble;
        do
        {
            bubble = await phone.Next(Patience);
            Hears(bubble);
        }
        while (IsRepeat(bubble) || PassesOver(bubble));

        Timed(clock.GetElapsedTime(begin));
        return _answered = bubble;
    }

    // A crash between sending and settling may bring the same bubble once more: nobody answers it twice.
    private bool IsRepeat(Heard bubble) => _answered is not null && bubble.Text == _answered.Text && bubble.Text.Length > 0;

    private void Answer(Heard bubble)
    {
        var button = Agreeing.Select(word => bubble.Buttons.FirstOrDefault(label => Is(label, word))).FirstOrDefault(label => label is not null)
            ?? bubble.Buttons.FirstOrDefault(label => AgreeingStart().IsMatch(label));
        if (button is not null)
        {
            bubble.Press(button);
            return;
        }

        var example = Example().Match(bubble.Text);
        phone.Say(example.Success ? example.Groups[1].Value.Trim().TrimEnd('.') : "nihil");
    }

    private static bool Is(string label, string word) => string.Equals(label.Trim(), word, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("LPR-[A-Z0-9-]+")]
    private static partial Regex Receipt();

    [GeneratedRegex("^(ya|benar|betul|kirim|sama|lanjut|tetap|simpan)", RegexOptions.IgnoreCase)]
    private static partial Regex AgreeingStart();

    [GeneratedRegex(@"(?:Contoh|misalnya|contohnya):? \*?([^\n*.]+(?:\.\d+)*)", RegexOptions.IgnoreCase)]
    private static partial Regex Example();
}
