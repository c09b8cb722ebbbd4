using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.People;

/// <summary>A phone with Telegram.</summary>
/// <param name="person">Whose it is.</param>
public sealed class TelegramPhone(SimulatedPerson person) : IPhone
{
    public void Say(string words) => person.Say(words);

    public async Task<Heard> Next(TimeSpan patience) => Of(await person.Next(patience));

    public Heard? Left() => person.Bubbles.TryRead(out var bubble) ? Of(bubble) : null;

    private Heard Of(SentBubble bubble) => new(bubble.Text, [.. bubble.Buttons.Where(button => button.Data is not null).Select(button => button.Label)])
    {
        At = bubble.At,
        By = bubble.By,
        Press = label => person.PressOn(bubble.Number, bubble.Buttons.First(button => button.Data is not null && button.Label == label).Data!, bubble.At),
    };
}
