namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>A button as a person sees it.</summary>
/// <param name="Label">What is on it.</param>
/// <param name="Data">What a press gives back; null when it is not that kind.</param>
/// <param name="Url">What it opens; null when it is not that kind.</param>
/// <param name="AsksContact">Whether it shares the person's telephone number.</param>
public sealed record SeenButton(string Label, string? Data, string? Url, bool AsksContact = false);

/// <summary>A stretch of formatted words, counted in UTF-16 units as Telegram does.</summary>
public readonly record struct Entity(string Type, int Offset, int Length);

/// <summary>What the bot sent, as a person sees it.</summary>
public sealed record SentBubble
{
    public required long Number { get; init; }

    public required long Chat { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The words or the caption, without marks.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<Entity> Entities { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<SeenButton>> Rows { get; init; } = [];

    /// <summary>Whether the keyboard takes the place of the letters, rather than hanging below the bubble.</summary>
    public bool IsReplyKeyboard { get; init; }

    public bool RemovesKeyboard { get; init; }

    public FakeFile? File { get; init; }

    public bool IsPhoto { get; init; }

    /// <summary>Whether it changes an earlier bubble.</summary>
    public bool IsEdit { get; init; }

    public long RepliesTo { get; init; }

    /// <summary>Who sent it, as the path that was called tells: <c>/by-NAME/bot...</c>; empty when it does not.</summary>
    public string By { get; init; } = "";

    public IEnumerable<SeenButton> Buttons => Rows.SelectMany(row => row);

    /// <summary>The bold words, in order.</summary>
    public IEnumerable<string> Bold => Entities.Where(one => one.Type is "bold").Select(one => Text.Substring(one.Offset, one.Length));
}
