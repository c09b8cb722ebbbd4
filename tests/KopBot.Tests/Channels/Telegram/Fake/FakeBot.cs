using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Json;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>A bot as the server knows it: its updates, its chats, its files.</summary>
public sealed class FakeBot
{
    private static readonly TimeSpan MessageLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan PressLife = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan LinkLife = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _presses = new();
    private readonly ConcurrentDictionary<string, (FakeFile File, DateTimeOffset Until)> _links = new();
    private readonly bool _remember;
    private HashSet<string>? _wanted;
    private long _lastPress;
    private long _lastFile;

    public FakeBot(string token, string username, FakeOptions options)
    {
        Token = token;
        Time = options.Time;
        _remember = options.Remember;
        User = new(long.Parse(token.AsSpan(0, token.IndexOf(':'))), "KopBot", null, username, true);
        Queue = new(Time);
        Webhook = new(this);
        Rates = new(Time);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            UpdateJson.Person(json, User);
            json.WriteBoolean("can_join_groups", true);
            json.WriteBoolean("can_read_all_group_messages", false);
            json.WriteEndObject();
        }

        Self = buffer.WrittenSpan.ToArray();
    }

    public string Token { get; }

    public TimeProvider Time { get; }

    public FakeUser User { get; }

    /// <summary>The bot as getMe shows it.</summary>
    public byte[] Self { get; }

    public UpdateQueue Queue { get; }

    public WebhookPump Webhook { get; }

    public Rates Rates { get; }

    public Faults Faults { get; } = new();

    public ConcurrentDictionary<long, FakeChat> Chats { get; } = new();

    public ConcurrentDictionary<string, FakeFile> Files { get; } = new();

    /// <summary>The commands by language; the empty one is for everybody.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<(string Command, string Description)>> Commands { get; } = new();

    /// <summary>All calls, in order, where the fake remembers.</summary>
    public ConcurrentQueue<CallMade> Calls { get; } = new();

    /// <summary>Calls that do not fit the published specification.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>How many presses were answered.</summary>
    public int AnsweredPresses { get; private set; }

    /// <summary>The calls of a method.</summary>
    public IEnumerable<CallMade> CallsOf(string method) => Calls.Where(one => one.Method == method);

    /// <summary>Takes note of which updates the bot wants; nothing said leaves it as it was.</summary>
    public void Want(Parameters parameters)
    {
        if (parameters.Has("allowed_updates") && parameters.Json("allowed_updates") is { } kinds)
        {
            var wanted = kinds.EnumerateArray().Select(kind => kind.GetString()!).ToHashSet();
            _wanted = wanted.Count is 0 ? null : wanted;
        }
    }

    /// <summary>Puts an update into the queue.</summary>
    /// <param name="kind">Its field, such as <c>message</c>.</param>
    /// <param name="lane">Which updates it must not overtake on a webhook.</param>
    /// <param name="write">Writes what is in the field.</param>
    public void Tell(string kind, long lane, Action<Utf8JsonWriter> write) => TellRaw(kind, lane, UpdateJson.Field(kind, write));

    /// <summary>Puts an update into the queue as it is.</summary>
    public void TellRaw(string kind, long lane, byte[] payload)
    {
        if (_wanted?.Contains(kind) is false)
        {
            return;
        }

        if (Queue.Add(lane, kind is "callback_query" ? PressLife : MessageLife, payload) is { } update)
        {
            Webhook.Offer(update);
        }
    }

    /// <summary>A new press, to be answered.</summary>
    public string NewPress()
    {
        var id = (User.Id + Interlocked.Increment(ref _lastPress)).ToString();
        _presses[id] = Time.GetUtcNow() + PressLife;
        return id;
    }

    public bool AnswerPress(string id)
    {
        var fresh = _presses.TryRemove(id, out var until) && until > Time.GetUtcNow();
        AnsweredPresses += fresh ? 1 : 0;
        return fresh;
    }

    /// <summary>Keeps a file, also under the handle of its small picture.</summary>
    public FakeFile Keep(FakeFile file)
    {
        var kept = file with { FileId = $"file{Interlocked.Increment(ref _lastFile)}" };
        Files[kept.FileId] = kept;
        Files[kept.FileId + "-s"] = kept with { Content = kept.Content[..Math.Min(16, kept.Content.Length)] };
        return kept;
    }

    /// <summary>The path on which a file can be fetched for an hour.</summary>
    public string Link(FakeFile file)
    {
        var path = $"documents/{file.FileId}{Path.GetExtension(file.Name)}";
        _links[path] = (file, Time.GetUtcNow() + LinkLife);
        return path;
    }

    public FakeFile? Linked(string path) => _links.TryGetValue(path, out var link) && link.Until > Time.GetUtcNow() ? link.File : null;

    /// <summary>Keeps a bubble, shows it to whoever waits, and tells the bot its number.</summary>
    public Answer Keep(FakeChat chat, SentBubble bubble)
    {
        chat.Sent[bubble.Number] = bubble;
        if (!_remember)
        {
            chat.Sent.TryRemove(bubble.Number - 20, out _);
        }

        chat.Stream.Writer.TryWrite(bubble);
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            UpdateJson.Bubble(json, chat, User, bubble);
            json.WriteEndObject();
        }

        return Answer.Ok(buffer.WrittenSpan);
    }
}
