using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>What becomes of a message after it was taken, told by statuses in any order and any number.</summary>
public sealed class Lifecycle(FakeCloud cloud)
{
    /// <summary>Whether statuses are told at all; a test that wants none is quicker.</summary>
    public bool Tells { get; set; }

    /// <summary>Whether phones are on: without, statuses end at <c>sent</c>.</summary>
    public bool Delivers { get; set; } = true;

    /// <summary>The life of a message; <paramref name="late"/> is the code with which it fails, 0 for none.</summary>
    public async Task Live(SentBubble bubble, FakePerson person, int late, bool inside)
    {
        if (!Tells && late is 0)
        {
            return;
        }

        var dice = cloud.Options.Disorder;
        string[] stages = late is not 0 ? ["sent", "failed"] : !Delivers ? ["sent"] : dice?.Next(5) is 0 ? ["sent", "read"] : ["sent", "delivered", "read"];
        if (dice is not null)
        {
            lock (dice)
            {
                dice.Shuffle(stages);
            }
        }

        foreach (var stage in stages)
        {
            await Tell(bubble.Id, person, stage, late, inside);
        }
    }

    /// <summary>Tells one status.</summary>
    public Task Tell(string bubble, FakePerson person, string stage, int code = 0, bool inside = true)
    {
        var status = new JsonObject
        {
            ["id"] = bubble,
            ["status"] = stage,
            ["timestamp"] = cloud.Options.Time.GetUtcNow().ToUnixTimeSeconds().ToString(),
            ["recipient_user_id"] = person.User,
        };
        if (!person.Hidden)
        {
            status["recipient_id"] = person.Number;
        }

        if (stage is "failed")
        {
            status["errors"] = new JsonArray(Answer.Error(code, "Message failed", "Something is wrong with it."));
        }
        else
        {
            status["pricing"] = new JsonObject
            {
                ["billable"] = !inside, ["pricing_model"] = "PMP", ["category"] = inside ? "service" : "utility", ["type"] = inside ? "free_customer_service" : "regular",
            };
        }

        return cloud.Pump.Offer(new JsonObject { ["statuses"] = new JsonArray(status) });
    }
}
