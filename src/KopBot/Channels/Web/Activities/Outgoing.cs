using System.Text.Json.Nodes;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Web.Activities;

/// <summary>Gives a bubble the form of an activity.</summary>
/// <param name="attached">Describes files.</param>
internal sealed class Outgoing(Attached attached)
{
    /// <summary>
    /// Writes the activity. One that replaces an earlier bubble carries that one's identifier, so that standard clients replace it
    /// as well.
    /// </summary>
    /// <param name="sending">What is sent.</param>
    /// <param name="now">When (UTC).</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<JsonObject> Write(Sending sending, DateTimeOffset now, CancellationToken stop)
    {
        var bubble = sending.Bubble;
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = sending.Edits ?? $"{sending.Chat.Id}|out{sending.Id}",
            ["timestamp"] = Echo.Time(now),
            ["channelId"] = "directline",
            ["from"] = new JsonObject { ["id"] = Echo.Bot, ["name"] = "KopBot", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = sending.Chat.Id },
            ["locale"] = "id-ID",
            ["text"] = Markdown.Of(bubble.Text),
            ["textFormat"] = "markdown",
        };
        if (sending.Answers is { } answered)
        {
            activity["replyToId"] = answered;
        }

        if (bubble.Slot is { } slot)
        {
            activity["channelData"] = new JsonObject { ["slot"] = slot };
        }

        if (bubble.File is { Hash.Length: > 0 } file)
        {
            activity["attachments"] = new JsonArray(await attached.Describe(file, stop));
        }

        if (bubble.Buttons.Count > 0)
        {
            activity["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray([.. bubble.Buttons.Select(Action)]) };
        }

        return activity;
    }

    private static JsonObject Action(Button button) => button.Url is { } address
        ? new() { ["type"] = "openUrl", ["title"] = button.Label, ["value"] = address }
        : new()
        {
            ["type"] = "messageBack",
            ["title"] = button.Label,
            ["displayText"] = button.Label,
            ["text"] = button.Label,
            ["value"] = button.Data,
        };
}
