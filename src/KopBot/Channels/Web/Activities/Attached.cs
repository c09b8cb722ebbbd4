using System.Text.Json.Nodes;
using KopBot.Channels.Web.DirectLine;
using KopBot.Channels.Web.Tokens;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Web.Activities;

/// <summary>
/// Keeps files that a person sent, and names them in the activity. A file that is merely linked to is not fetched: the address
/// may lead into the network behind the service.
/// </summary>
/// <param name="files">Where they are kept.</param>
/// <param name="key">The key of their addresses.</param>
internal sealed class Attached(IFiles files, SigningKey key)
{
    /// <summary>The most that one file may have, in bytes.</summary>
    public const int MostFile = 20 * 1024 * 1024;

    /// <summary>Keeps a file and adds it to an activity.</summary>
    /// <param name="activity">The activity; it gets an attachment.</param>
    /// <param name="file">The file as it came.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<FileRef> Keep(JsonObject activity, Arrived file, CancellationToken stop)
    {
        var kept = await files.Keep(file.Content, file.Name, file.Type, stop);
        var list = activity["attachments"] as JsonArray;
        if (list is null)
        {
            activity["attachments"] = list = [];
        }

        list.Add(await Describe(kept, stop));
        return kept;
    }

    /// <summary>A file as an attachment; its address is completed when it is handed to a client.</summary>
    /// <param name="file">A kept file.</param>
    /// <param name="stop">Ends the call.</param>
    public async Task<JsonObject> Describe(FileRef file, CancellationToken stop) => new()
    {
        ["contentType"] = file.Type,
        ["contentUrl"] = FileAddress.Of(file, await key.Signer(stop)),
        ["name"] = file.Name,
    };

    /// <summary>Takes the files out that stand in an activity as <c>data:</c> addresses, and keeps them.</summary>
    /// <param name="activity">The activity; its attachments are replaced by the kept ones.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The kept files, and what else was attached, in Indonesian.</returns>
    public async Task<(List<FileRef> Files, string Odd)> KeepInline(JsonObject activity, CancellationToken stop)
    {
        var given = activity["attachments"] as JsonArray ?? [];
        activity.Remove("attachments");
        var kept = new List<FileRef>();
        var odd = "";
        foreach (var attachment in given)
        {
            if (Arrived.FromData(attachment.Text("contentUrl"), attachment.Text("name")) is { } file)
            {
                kept.Add(await Keep(activity, file, stop));
            }
            else
            {
                odd = "lampiran berupa tautan";
            }
        }

        return (kept, odd);
    }
}
