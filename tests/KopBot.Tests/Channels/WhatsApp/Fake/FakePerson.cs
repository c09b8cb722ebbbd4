using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>Somebody with a phone.</summary>
public sealed class FakePerson(FakeCloud cloud, string number, string user, string name)
{
    private readonly Channel<SentBubble> _stream = Channel.CreateUnbounded<SentBubble>();

    /// <summary>The number in digits.</summary>
    public string Number { get; private set; } = number;

    /// <summary>The identifier within the business.</summary>
    public string User { get; private set; } = user;

    public string Name { get; } = name;

    /// <summary>Whether the person took a user name and the business is not told the number.</summary>
    public bool Hidden { get; set; }

    /// <summary>When the window closes; the past for one that never opened.</summary>
    public DateTimeOffset WindowUntil { get; private set; }

    /// <summary>What reached the phone, in order, for whoever waits for it.</summary>
    public ChannelReader<SentBubble> Bubbles => _stream.Reader;

    /// <summary>The last bubble that was looked at.</summary>
    public SentBubble? Last { get; private set; }

    /// <summary>The messages that were marked as read.</summary>
    public List<string> Read { get; } = [];

    /// <summary>The next bubble.</summary>
    public async Task<SentBubble> Next()
    {
        using var end = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return Last = await _stream.Reader.ReadAsync(end.Token);
    }

    /// <summary>Opens the window without a message, as a telephone call does.</summary>
    public void Call() => WindowUntil = cloud.Options.Time.GetUtcNow() + TimeSpan.FromHours(24);

    /// <summary>Writes; done when the business has taken it.</summary>
    /// <returns>The identifier of the message.</returns>
    public Task<string> Say(string words, string quotes = "") => Send("text", new JsonObject { ["body"] = words }, quotes);

    /// <summary>Taps a button or a row of the last bubble, or of another.</summary>
    public Task<string> Tap(string title, SentBubble? bubble = null)
    {
        var shown = bubble ?? Last ?? throw new InvalidOperationException("there is no bubble");
        var tap = shown.Taps.First(one => one.Title == title);
        var kind = tap.InList ? "list_reply" : "button_reply";
        var reply = new JsonObject { ["id"] = tap.Id, ["title"] = tap.Title };
        if (tap.Description is not "")
        {
            reply["description"] = tap.Description;
        }

        return Send("interactive", new JsonObject { ["type"] = kind, [kind] = reply }, shown.Id);
    }

    /// <summary>Sends a picture or another file.</summary>
    public Task<string> SendFile(string type, byte[] content, string mime, string caption = "", string filename = "")
    {
        var media = cloud.Media.Keep(content, mime, webhook: true);
        var json = new JsonObject { ["id"] = media, ["mime_type"] = mime, ["sha256"] = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(content)) };
        if (caption is not "")
        {
            json["caption"] = caption;
        }

        if (filename is not "")
        {
            json["filename"] = filename;
        }

        return Send(type, json);
    }

    /// <summary>Sends anything.</summary>
    /// <param name="type">The type of the message.</param>
    /// <param name="content">What stands in the field of that name; null for nothing.</param>
    /// <param name="context">The bubble that it refers to; empty for none.</param>
    /// <param name="more">More fields of the message.</param>
    public async Task<string> Send(string type, JsonNode? content, string context = "", params (string Name, JsonNode Value)[] more)
    {
        var id = cloud.NewId();
        var message = new JsonObject { ["id"] = id, ["timestamp"] = cloud.Options.Time.GetUtcNow().ToUnixTimeSeconds().ToString(), ["type"] = type };
        if (!Hidden)
        {
            message["from"] = Number;
        }

        message["from_user_id"] = User;
        if (content is not null)
        {
            message[type] = content;
        }

        if (context is not "")
        {
            message["context"] = new JsonObject { ["from"] = cloud.Options.DisplayNumber, ["id"] = context };
        }

        foreach (var (name, value) in more)
        {
            message[name] = value;
        }

        Call();
        await cloud.Pump.Offer(new JsonObject { ["contacts"] = new JsonArray(Contact()), ["messages"] = new JsonArray(message) });
        return id;
    }

    /// <summary>Takes another number, and with it another identifier.</summary>
    public async Task ChangeNumber(string number, string user)
    {
        var system = new JsonObject { ["type"] = "user_changed_number", ["body"] = $"User {Name} changed from {Number} to {number}", ["wa_id"] = number, ["user_id"] = user };
        await Send("system", system);
        (Number, User) = (number, user);
        cloud.Enter(this);
    }

    internal void Receive(SentBubble bubble) => _stream.Writer.TryWrite(bubble);

    private JsonObject Contact()
    {
        var contact = new JsonObject { ["profile"] = new JsonObject { ["name"] = Name }, ["user_id"] = User };
        if (!Hidden)
        {
            contact["wa_id"] = Number;
        }

        return contact;
    }
}
