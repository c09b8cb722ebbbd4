using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using KopBot.Channels.Web.DirectLine;
using KopBot.Channels.Web.Tokens;

namespace KopBot.Channels.Web.Activities;

/// <summary>
/// The activity of a person as it comes back on the stream: unchanged, <c>channelData</c> above all, but with an identifier, the
/// server's time, and the sender that the token vouches for.
/// </summary>
internal static class Echo
{
    /// <summary>The name under which the bot speaks.</summary>
    public const string Bot = "kopbot";

    /// <summary>Stamps a posted activity.</summary>
    /// <param name="activity">What was posted; it is changed.</param>
    /// <param name="pass">Who posted it, and where.</param>
    /// <param name="now">When (UTC).</param>
    /// <returns>The activity's identifier.</returns>
    public static string Stamp(JsonObject activity, Pass pass, DateTimeOffset now)
    {
        var id = $"{pass.Conversation}|{Name(activity)}";
        var from = activity["from"] as JsonObject ?? [];
        activity["from"] = null;
        from["id"] = pass.User.Length > 0 ? pass.User : from.Text("id") ?? "user";
        from["role"] = "user";
        activity["from"] = from;
        activity["id"] = id;
        activity["timestamp"] = Time(now);
        activity["channelId"] = activity.Text("channelId") ?? "directline";
        activity["conversation"] = new JsonObject { ["id"] = pass.Conversation };
        activity["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "KopBot", ["role"] = "bot" };
        return id;
    }

    /// <summary>A time as activities carry it.</summary>
    /// <param name="time">The time (UTC).</param>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'");

    // A client that repeats a call, because the first answer got lost, repeats its own identifier and the same words: the same
    // name follows, so that the message is kept once.
    private static string Name(JsonObject activity)
    {
        var own = activity["channelData"].Text("clientActivityID");
        if (own is null)
        {
            return Guid.CreateVersion7().ToString("N");
        }

        var said = $"{own}\n{activity["type"]}\n{activity["text"]}\n{activity["value"]?.ToJsonString()}\n{activity["attachments"]?.ToJsonString()}";
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)).AsSpan(0, 16));
    }
}
