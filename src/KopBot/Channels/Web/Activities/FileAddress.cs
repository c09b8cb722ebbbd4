using System.Text.Json;
using System.Text.Json.Nodes;
using KopBot.Channels.Web.DirectLine;
using KopBot.Channels.Web.Tokens;
using KopBot.Domain.Turns;

namespace KopBot.Channels.Web.Activities;

/// <summary>
/// The address of a kept file: whoever has it may read the file, and nobody guesses it. In the transcript it begins with a slash;
/// only when it is handed out is it known under which name the client sees this service.
/// </summary>
internal static class FileAddress
{
    private const string Folder = "/files/";

    // Deeper than anything that was ever taken in.
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 128 };

    /// <summary>The address within this service.</summary>
    /// <param name="file">A kept file.</param>
    /// <param name="signer">What signs it.</param>
    public static string Of(FileRef file, Signer signer) =>
        $"{Folder}{file.Hash}/{Uri.EscapeDataString(file.Name)}?type={Uri.EscapeDataString(file.Type)}&t={signer.SignFile(file.Hash, file.Name, file.Type)}";

    /// <summary>Completes the addresses in an activity.</summary>
    /// <param name="activity">The activity as JSON.</param>
    /// <param name="root">This service's root as the client sees it.</param>
    public static JsonObject Complete(string activity, string root)
    {
        var json = JsonNode.Parse(activity, null, Deep)!.AsObject();
        foreach (var attachment in json["attachments"] as JsonArray ?? [])
        {
            if (attachment.Text("contentUrl") is { } address && address.StartsWith(Folder, StringComparison.Ordinal))
            {
                attachment!["contentUrl"] = root + address;
            }
        }

        return json;
    }
}
