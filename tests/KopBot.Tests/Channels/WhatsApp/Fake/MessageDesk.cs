using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>Takes the messages of the business: checks them, counts them and brings them to people.</summary>
public sealed class MessageDesk(FakeCloud cloud)
{
    /// <summary>Whether a closed window is told in the answer; otherwise by a status after an answer that all is well.</summary>
    public bool TellsWindowAtOnce { get; set; }

    /// <summary>The code with which all templates fail, such as 132015 for one that is paused; 0 for none.</summary>
    public int TemplateTrouble { get; set; }

    /// <summary>Takes a message, or a mark that one was read.</summary>
    /// <param name="message">The request.</param>
    /// <param name="late">The code with which the message is to fail later; 0 for none.</param>
    /// <param name="by">Who sends it: the version in the path that was called.</param>
    public Answer Take(JsonObject message, int late, string by)
    {
        if (message["status"] is not null)
        {
            return Read(message);
        }

        if (MessageCheck.Of(message) is { } wrong)
        {
            return Answer.Fail(400, wrong.Code, wrong.Code is 131008 ? "Required parameter is missing" : "Parameter value is not valid", wrong.Details);
        }

        if (cloud.Options.Validate)
        {
            Complain(OpenApiFloor.Instance?.Check(message) ?? []);
        }

        var to = (string?)message["to"] ?? (string)message["recipient"]!;
        return cloud.Limits.Count(to) ?? TroubleWith(message) ?? Bring(message, to, late, by);
    }

    private void Complain(IEnumerable<string> complaints)
    {
        foreach (var complaint in complaints)
        {
            cloud.Complaints.Enqueue(complaint);
        }
    }

    private Answer Read(JsonObject message)
    {
        var known = (string?)message["status"] is "read" && (string?)message["message_id"] is { } id && id.StartsWith("wamid.", StringComparison.Ordinal);
        var typing = message["typing_indicator"] is null || (string?)message["typing_indicator"]!["type"] is "text";
        return known && typing ? Answer.Ok(new() { ["success"] = true }) : Answer.Fail(400, 131009, "Parameter value is not valid");
    }

    private Answer? TroubleWith(JsonObject message) =>
        (string?)message["type"] is not "template" ? null
        : TemplateTrouble is not 0 ? Answer.Fail(400, TemplateTrouble, "Template trouble")
        : cloud.Templates.TryGetValue((string)message["template"]!["name"]!, out var language) && language == (string)message["template"]!["language"]!["code"]! ? null
        : Answer.Fail(404, 132001, "Template name does not exist in the translation");

    private Answer Bring(JsonObject message, string to, int late, string by)
    {
        var id = cloud.NewId();
        var person = cloud.Find(to);
        var inside = person?.WindowUntil > cloud.Options.Time.GetUtcNow();
        var template = (string?)message["type"] is "template";
        if (person is null)
        {
            late = 131026;
            person = new(cloud, to, to, "");
        }
        else if (!inside && !template)
        {
            if (TellsWindowAtOnce)
            {
                return Answer.Fail(400, 131047, "Re-engagement message");
            }

            late = 131047;
        }
        else if (!inside && !cloud.Limits.CountOutside(person.User))
        {
            late = 131049;
        }

        var bubble = SentBubble.Of(id, message) with { At = cloud.Options.Time.GetUtcNow(), By = by };
        if (late is 0)
        {
            person.Receive(bubble);
        }

        _ = Task.Run(() => cloud.Life.Live(bubble, person, late, inside));
        var contact = new JsonObject { ["input"] = to, [message["to"] is null ? "user_id" : "wa_id"] = to };
        return Answer.Ok(new() { ["messaging_product"] = "whatsapp", ["contacts"] = new JsonArray(contact), ["messages"] = new JsonArray(new JsonObject { ["id"] = id, ["message_status"] = "accepted" }) });
    }
}
