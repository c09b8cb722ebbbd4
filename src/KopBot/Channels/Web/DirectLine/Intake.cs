using System.Text.Json.Nodes;
using KopBot.Channels.Web.Activities;
using KopBot.Channels.Web.Tokens;
using KopBot.Domain.Turns;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>
/// Takes an activity in: it is written to the transcript, so that the echo comes before the answer, then kept in the inbox, and
/// only then is the client told its identifier. A client that got no answer repeats, and both keep it once.
/// </summary>
/// <param name="desk">What the channel works with.</param>
internal sealed class Intake(Desk desk)
{
    private const int MostName = 100;
    private const int MostData = 64;
    private const int Lately = 20;

    /// <summary>Whether a conversation writes faster than anybody types.</summary>
    /// <param name="pass">Who writes.</param>
    /// <returns>Null when it may go on.</returns>
    public Answer? Slow(Pass pass) => desk.Pace.Take(pass.Conversation) is { } wait
        ? Answer.Refuse(429, "TooManyRequests", "Too many messages at once in this conversation.") with
        { RetryAfter = (int)Math.Ceiling(wait.TotalSeconds) }
        : null;

    /// <summary>Takes an activity in.</summary>
    /// <param name="activity">What was posted.</param>
    /// <param name="pass">Who posted it.</param>
    /// <param name="files">The files that came with it, kept already.</param>
    /// <param name="odd">What else was attached, in Indonesian; empty for nothing.</param>
    public async Task<IResult> Take(JsonObject activity, Pass pass, IReadOnlyList<FileRef> files, string odd)
    {
        var type = activity.Text("type");
        if (string.IsNullOrWhiteSpace(type))
        {
            return Answer.Bad("An activity needs a type, such as \"message\".");
        }

        var now = desk.Time.GetUtcNow();
        var id = Echo.Stamp(activity, pass, now);
        if (type is "typing")
        {
            desk.Listeners.Tell(pass.Conversation, new(long.MaxValue, activity.ToJsonString(Answer.Plain)));
            return Told(id);
        }

        var contents = type == "message" ? Contents.Of(activity, files, odd) : [];
        if (type == "message" && contents.Count == 0)
        {
            return Answer.Bad("A message needs a text, a value or an attachment.");
        }

        contents = contents is [Content.Text text] && await Offered(text.Words, pass.Conversation) ? [new Content.Press(text.Words)] : contents;
        await Keep(activity, pass.Conversation, id, [.. contents.Select((content, at) => Incoming(activity, pass, now, content, at))]);
        return Told(id);
    }

    private static Answer Told(string id) => Answer.Ok(new JsonObject { ["id"] = id });

    // Simple clients send a button's value as the words. It is a press when a button with just that value was shown lately.
    private async Task<bool> Offered(string words, string conversation)
    {
        if (words.Length > MostData || !words.Contains(':') || words.Any(letter => letter is <= ' ' or > '~' or '"' or '\\'))
        {
            return false;
        }

        var end = await desk.Log.End(conversation, CancellationToken.None);
        var lately = await desk.Log.Read(conversation, Math.Max(0, end - Lately), Lately, CancellationToken.None);
        return lately.Any(line => line.Activity.Contains($"\"value\":\"{words}\"", StringComparison.Ordinal));
    }

    // Whoever hangs up now has said it all the same: what is begun is finished.
    private async Task Keep(JsonObject activity, string conversation, string id, Incoming[] incoming)
    {
        var place = await desk.Log.Append(conversation, $"in:{id}", activity.ToJsonString(Answer.Plain), CancellationToken.None);
        desk.Listeners.Wake(conversation);
        if (incoming.Length > 0)
        {
            desk.Listeners.Tell(conversation, new(place.Sequence, Typing(conversation)));
            await desk.Store.Accept(incoming, CancellationToken.None);
        }
    }

    private static Incoming Incoming(JsonObject activity, Pass pass, DateTimeOffset now, Content content, int at)
    {
        var chat = new Address("web", pass.Conversation);
        var id = activity.Text("id")!;
        var name = activity["from"].Text("name") ?? "";
        return new()
        {
            Chat = chat,
            From = chat,
            Id = at == 0 ? id : $"{id}#{at + 1}",
            At = now,
            Bubble = id,
            Name = new([.. name.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(MostName)]),
            Content = content,
        };
    }

    private static string Typing(string conversation) => new JsonObject
    {
        ["type"] = "typing",
        ["channelId"] = "directline",
        ["from"] = new JsonObject { ["id"] = Echo.Bot, ["name"] = "KopBot", ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
    }.ToJsonString(Answer.Plain);
}
