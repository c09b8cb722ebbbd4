using System.Text.Json.Nodes;
using KopBot.Channels.Web.Activities;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>Takes activities in, and hands out those that a client has not seen.</summary>
/// <param name="desk">What the channel works with.</param>
/// <param name="conversations">Who speaks where.</param>
/// <param name="attached">Keeps files.</param>
/// <param name="intake">Keeps messages.</param>
internal sealed class ActivityCalls(Desk desk, ConversationCalls conversations, Attached attached, Intake intake)
{
    private const int Most = 200;

    /// <summary><c>POST conversations/{id}/activities</c>: one activity of the person.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Post(HttpContext http)
    {
        var (pass, _, refusal) = await conversations.Enter(http);
        if ((refusal ?? intake.Slow(pass!)) is { } fault)
        {
            return fault;
        }

        var (activity, wrong) = await Body.ReadJson(http, mayBeEmpty: false);
        if (wrong is not null)
        {
            return wrong;
        }

        var (files, odd) = await attached.KeepInline(activity!, http.RequestAborted);
        return await intake.Take(activity!, pass!, files, odd);
    }

    /// <summary><c>GET conversations/{id}/activities</c>: what follows a watermark.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Read(HttpContext http)
    {
        var (pass, _, refusal) = await conversations.Enter(http);
        if (refusal is not null)
        {
            return refusal;
        }

        return ConversationCalls.Watermark(http, 0) is { } after
            ? Answer.Ok(await Since(pass!.Conversation, after, Here.Root(http), http.RequestAborted))
            : Answer.Bad("watermark must be one that was given out here.");
    }

    /// <summary>
    /// The set of activities that follow a place. A place behind the end is one of a transcript that was forgotten since, at the
    /// person's wish: what was said afterwards is read from its new beginning.
    /// </summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="after">The place.</param>
    /// <param name="root">This service's root as the client sees it.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<JsonObject> Since(string conversation, long after, string root, CancellationToken stop)
    {
        var lines = await desk.Log.Read(conversation, after, Most, stop);
        if (lines.Count == 0 && await desk.Log.End(conversation, stop) < after)
        {
            after = 0;
            lines = await desk.Log.Read(conversation, after, Most, stop);
        }

        var activities = lines.Select(line => FileAddress.Complete(line.Activity, root))
            .Where(activity => activity.Text("type") != "conversationUpdate");
        return new JsonObject
        {
            ["activities"] = new JsonArray([.. activities]),
            ["watermark"] = $"{(lines.Count > 0 ? lines[^1].Sequence : after)}",
        };
    }
}
