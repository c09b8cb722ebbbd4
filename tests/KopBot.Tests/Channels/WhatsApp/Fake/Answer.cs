using System.Text.Json.Nodes;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>What the Graph server answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The JSON, or a page of a gateway.</param>
public sealed record Answer(int Status, string Body)
{
    /// <summary>Something went well.</summary>
    public static Answer Ok(JsonObject body) => new(200, body.ToJsonString());

    /// <summary>An error in Meta's form.</summary>
    public static Answer Fail(int status, int code, string title, string details = "") =>
        new(status, new JsonObject { ["error"] = Error(code, title, details) }.ToJsonString());

    /// <summary>The error as it stands in an answer, or in a status.</summary>
    public static JsonObject Error(int code, string title, string details)
    {
        var error = new JsonObject
        {
            ["message"] = $"(#{code}) {title}",
            ["type"] = "OAuthException",
            ["code"] = code,
            ["title"] = title,
            ["fbtrace_id"] = "Az8or2yhqkZfEZ-_4Qn_Bam",
        };
        if (details is not "")
        {
            error["error_data"] = new JsonObject { ["messaging_product"] = "whatsapp", ["details"] = details };
        }

        return error;
    }
}
