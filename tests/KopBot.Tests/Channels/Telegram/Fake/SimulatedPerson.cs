using System.Text.Json;
using System.Threading.Channels;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>A person with Telegram on the phone, in one chat: writes, presses, sends, and waits for what the bot says.</summary>
public sealed class SimulatedPerson
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly FakeBot _bot;

    public SimulatedPerson(FakeBot bot, FakeUser user, FakeChat? chat = null)
    {
        _bot = bot;
        User = user;
        Chat = chat ?? bot.Chats.GetOrAdd(user.Id, id => new(id, "private", "KopBot"));
    }

    public FakeUser User { get; }

    public FakeChat Chat { get; }

    /// <summary>The number of what the person wrote last.</summary>
    public long LastNumber { get; private set; }

    /// <summary>The last bubble that <see cref="Next"/> gave.</summary>
    public SentBubble? Seen { get; private set; }

    /// <summary>What the bot sends, for a driver that reads by itself.</summary>
    public ChannelReader<SentBubble> Bubbles => Chat.Stream.Reader;

    private long PressLane => User.Id + (3L << 33);

    /// <summary>The same person in a group.</summary>
    public SimulatedPerson In(long group, string title = "Forum Koperasi", string type = "supergroup") =>
        new(_bot, User, _bot.Chats.GetOrAdd(group, id => new(id, type, title)));

    /// <summary>Writes; with <paramref name="replyTo"/> as an answer to a message.</summary>
    /// <returns>The number of the message.</returns>
    public long Say(string text, long replyTo = 0) => Write("message", json =>
    {
        if (replyTo > 0)
        {
            Quote(json, replyTo);
        }

        json.WriteString("text"u8, text);
        if (text.StartsWith('/'))
        {
            json.WriteStartArray("entities");
            json.WriteStartObject();
            json.WriteString("type", "bot_command");
            json.WriteNumber("offset", 0);
            json.WriteNumber("length", text.AsSpan().IndexOf(' ') is > 0 and var end ? end : text.Length);
            json.WriteEndObject();
            json.WriteEndArray();
        }
    });

    /// <summary>Changes an earlier message.</summary>
    public void Edit(long number, string text)
    {
        var now = _bot.Time.GetUtcNow();
        _bot.Tell("edited_message", Chat.Id, json =>
        {
            UpdateJson.Message(json, Chat, User, number, now);
            json.WriteNumber("edit_date", now.ToUnixTimeSeconds());
            json.WriteString("text", text);
        });
    }

    /// <summary>Presses the button with this label or data, on the newest bubble that has it.</summary>
    /// <exception cref="InvalidOperationException">There is no such button.</exception>
    public void Press(string labelOrData)
    {
        var bubble = Chat.Sent.Values.OrderByDescending(one => one.Number)
            .FirstOrDefault(one => one.Buttons.Any(button => button.Data is not null && (button.Label == labelOrData || button.Data == labelOrData)))
            ?? throw new InvalidOperationException($"no button '{labelOrData}' in the chat");
        PressOn(bubble.Number, bubble.Buttons.First(button => button.Label == labelOrData || button.Data == labelOrData).Data!, bubble.At);
    }

    /// <summary>Presses whatever button on whatever message; without a time the message is too old to be shown.</summary>
    public void PressOn(long number, string data, DateTimeOffset? at = null) => _bot.Tell("callback_query", PressLane, json =>
    {
        json.WriteString("id", _bot.NewPress());
        UpdateJson.User(json, "from", User);
        json.WriteStartObject("message");
        json.WriteNumber("message_id", number);
        UpdateJson.Chat(json, Chat, User);
        json.WriteNumber("date", at?.ToUnixTimeSeconds() ?? 0);
        json.WriteEndObject();
        json.WriteString("chat_instance", "-88");
        json.WriteString("data", data);
    });

    /// <summary>Sends a photo.</summary>
    public long SendPhoto(byte[] content, string? caption = null) => SendFile(new(content, "photo.jpg", "image/jpeg"), true, caption);

    /// <summary>Sends a document.</summary>
    public long SendDocument(byte[] content, string name, string type, string? caption = null) => SendFile(new(content, name, type), false, caption);

    /// <summary>Sends a file whose size may be another than its content says.</summary>
    public long SendFile(FakeFile file, bool photo, string? caption = null)
    {
        var kept = _bot.Keep(file);
        return Write("message", json =>
        {
            UpdateJson.File(json, kept, photo);
            if (caption is not null)
            {
                json.WriteString("caption", caption);
            }
        });
    }

    /// <summary>Shares the own contact card, or forwards that of another.</summary>
    public long ShareContact(string phone, bool own = true) => Write("message", json =>
    {
        json.WriteStartObject("contact");
        json.WriteString("phone_number", phone);
        json.WriteString("first_name", own ? User.FirstName : "Orang Lain");
        json.WriteNumber("user_id", own ? User.Id : User.Id + 1);
        json.WriteEndObject();
    });

    public long SendLocation(double latitude, double longitude) => Write("message", json =>
    {
        json.WriteStartObject("location");
        json.WriteNumber("latitude", latitude);
        json.WriteNumber("longitude", longitude);
        json.WriteEndObject();
    });

    /// <summary>Sends anything else: a field of a message with an object in it.</summary>
    public long Send(string field, string json) => Write("message", writer =>
    {
        writer.WritePropertyName(field);
        writer.WriteRawValue(json);
    });

    /// <summary>Blocks the bot.</summary>
    public void Block() => Change("member", "kicked", Standing.Blocked);

    /// <summary>Lets the bot write again.</summary>
    public void Unblock() => Change("kicked", "member", Standing.Normal);

    /// <summary>The next bubble of the bot, edits among them.</summary>
    /// <exception cref="TimeoutException">The bot is silent for too long.</exception>
    public async Task<SentBubble> Next(TimeSpan? patience = null)
    {
        if (Bubbles.TryRead(out var there))
        {
            return Seen = there;
        }

        using var end = new CancellationTokenSource(patience ?? Patience);
        try
        {
            return Seen = await Bubbles.ReadAsync(end.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{User.FirstName} ({User.Id}) waits in vain; the last bubble was: {Seen?.Text}");
        }
    }

    private long Write(string kind, Action<Utf8JsonWriter> content)
    {
        var number = Chat.NextNumber();
        var now = _bot.Time.GetUtcNow();
        _bot.Tell(kind, Chat.Id, json =>
        {
            UpdateJson.Message(json, Chat, User, number, now);
            content(json);
        });
        return LastNumber = number;
    }

    private void Quote(Utf8JsonWriter json, long number)
    {
        json.WriteStartObject("reply_to_message");
        var ours = Chat.Sent.TryGetValue(number, out var bubble);
        UpdateJson.Message(json, Chat, ours ? _bot.User : User, number, _bot.Time.GetUtcNow());
        json.WriteString("text", ours ? bubble!.Text : "...");
        json.WriteEndObject();
    }

    private void Change(string from, string to, Standing standing)
    {
        Chat.Standing = standing;
        _bot.Tell("my_chat_member", Chat.Id + (5L << 33), json =>
        {
            UpdateJson.Chat(json, Chat, User);
            UpdateJson.User(json, "from", User);
            json.WriteNumber("date", _bot.Time.GetUtcNow().ToUnixTimeSeconds());
            foreach (var (name, status) in new[] { ("old_chat_member", from), ("new_chat_member", to) })
            {
                json.WriteStartObject(name);
                UpdateJson.User(json, "user", _bot.User);
                json.WriteString("status", status);
                json.WriteEndObject();
            }
        });
    }
}
