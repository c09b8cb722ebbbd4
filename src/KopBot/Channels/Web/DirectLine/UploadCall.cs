using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using KopBot.Channels.Web.Activities;
using KopBot.Domain.Turns;
using Microsoft.AspNetCore.WebUtilities;

namespace KopBot.Channels.Web.DirectLine;

/// <summary><c>POST conversations/{id}/upload</c>: one file as the body, or several parts, one of which may be the activity.</summary>
/// <param name="conversations">Who speaks where.</param>
/// <param name="attached">Keeps files.</param>
/// <param name="intake">Keeps messages.</param>
internal sealed class UploadCall(ConversationCalls conversations, Attached attached, Intake intake)
{
    private const int MostParts = 10;
    private const string ActivityType = "application/vnd.microsoft.activity";

    /// <summary>Answers the call.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Take(HttpContext http)
    {
        var (pass, _, refusal) = await conversations.Enter(http);
        if ((refusal ?? intake.Slow(pass!)) is { } fault)
        {
            return fault;
        }

        var (came, wrong) = await Read(http);
        if (wrong is not null)
        {
            return wrong;
        }

        var activity = came!.Activity ?? new JsonObject { ["type"] = "message" };
        activity.Remove("attachments");
        var kept = new List<FileRef>();
        foreach (var file in came.Files)
        {
            kept.Add(await attached.Keep(activity, file, http.RequestAborted));
        }

        return await intake.Take(activity, pass!, kept, "");
    }

    private static async Task<(Came? Came, Answer? Refusal)> Read(HttpContext http)
    {
        var type = http.Request.ContentType ?? "";
        try
        {
            return type.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase)
                ? await Parts(http, MediaTypeHeaderValue.Parse(type).Parameters.FirstOrDefault(one => one.Name == "boundary")?.Value?.Trim('"'))
                : await Whole(http, type);
        }
        catch (Exception fault) when (fault is not BadHttpRequestException and (InvalidDataException or IOException or FormatException))
        {
            return (null, Answer.Bad($"The upload cannot be read: {fault.Message}"));
        }
    }

    private static async Task<(Came? Came, Answer? Refusal)> Whole(HttpContext http, string type)
    {
        var content = await Limited.Read(http.Request.Body, Attached.MostFile, http.RequestAborted);
        if (content is null or { Length: 0 })
        {
            return (null, content is null ? Answer.TooLarge(Attached.MostFile) : Answer.Bad("The file is empty."));
        }

        return (new(null, [new(content, FileName(http.Request.Headers.ContentDisposition), type)]), null);
    }

    private static async Task<(Came? Came, Answer? Refusal)> Parts(HttpContext http, string? boundary)
    {
        if (boundary is null or { Length: 0 or > 200 })
        {
            return (null, Answer.Bad("The Content-Type multipart/form-data needs its boundary."));
        }

        var reader = new MultipartReader(boundary, http.Request.Body);
        var files = new List<Arrived>();
        JsonObject? activity = null;
        while (await reader.ReadNextSectionAsync(http.RequestAborted) is { } part)
        {
            var isActivity = part.ContentType?.StartsWith(ActivityType, StringComparison.OrdinalIgnoreCase) ?? false;
            var most = isActivity ? Body.MostJson : Attached.MostFile;
            var content = await Limited.Read(part.Body, most, http.RequestAborted);
            if (content is null || files.Count == MostParts)
            {
                return (null, content is null ? Answer.TooLarge(most) : Answer.Bad($"At most {MostParts} files at once."));
            }

            if (!isActivity)
            {
                files.Add(new(content, FileName(part.ContentDisposition), part.ContentType));
            }
            else if (Body.Parse(content) is var (json, wrong))
            {
                activity = json;
                if (wrong is not null)
                {
                    return (null, wrong);
                }
            }
        }

        return files.Count == 0 || files.Exists(file => file.Content.Length == 0)
            ? (null, Answer.Bad("An upload needs at least one file, and none may be empty."))
            : (new(activity, files), null);
    }

    private static string? FileName(string? disposition)
    {
        // The specification's own example leaves the first word ("form-data") out.
        var given = disposition?.TrimStart() ?? "";
        given = given.StartsWith("name=", StringComparison.OrdinalIgnoreCase) ? $"form-data; {given}" : given;
        return Microsoft.Net.Http.Headers.ContentDispositionHeaderValue.TryParse(given, out var known)
            ? (known.FileNameStar.HasValue ? known.FileNameStar : Microsoft.Net.Http.Headers.HeaderUtilities.RemoveQuotes(known.FileName)).Value
            : null;
    }

    private sealed record Came(JsonObject? Activity, IReadOnlyList<Arrived> Files);
}
