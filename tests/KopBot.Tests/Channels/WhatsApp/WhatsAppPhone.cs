using KopBot.Tests.Channels.WhatsApp.Fake;
using KopBot.Tests.People;

namespace KopBot.Tests.Channels.WhatsApp;

/// <summary>A phone with WhatsApp.</summary>
/// <param name="person">Whose it is.</param>
public sealed class WhatsAppPhone(FakePerson person) : IPhone
{
    // Meta delivers in its own time: nobody who writes waits for it.
    public void Say(string words) => _ = person.Say(words);

    public async Task<Heard> Next(TimeSpan patience)
    {
        using var end = new CancellationTokenSource(patience);
        try
        {
            return Of(await person.Bubbles.ReadAsync(end.Token));
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{person.Name} ({person.Number}) waits in vain");
        }
    }

    public Heard? Left() => person.Bubbles.TryRead(out var bubble) ? Of(bubble) : null;

    private Heard Of(SentBubble bubble) => new(bubble.Text, [.. bubble.Taps.Select(tap => tap.Title)])
    {
        At = bubble.At,
        By = bubble.By,
        Press = label => _ = person.Tap(label, bubble),
    };
}
