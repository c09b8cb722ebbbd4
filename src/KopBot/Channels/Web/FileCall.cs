using KopBot.Channels.Web.DirectLine;
using KopBot.Channels.Web.Tokens;

namespace KopBot.Channels.Web;

/// <summary>
/// Hands out kept files: <c>GET /files/{hash}/{name}?type=…&amp;t=…</c>. Pictures are shown; everything else is saved by the browser
/// and never run in this origin, whatever it claims to be.
/// </summary>
/// <param name="desk">What the channel works with.</param>
internal sealed class FileCall(Desk desk)
{
    private static readonly HashSet<string> Shown = ["image/jpeg", "image/png", "image/gif", "image/webp"];

    /// <summary>Answers the call.</summary>
    /// <param name="http">The call.</param>
    public async Task<IResult> Give(HttpContext http)
    {
        var hash = (string)http.GetRouteValue("hash")!;
        var name = (string)http.GetRouteValue("name")!;
        var type = http.Request.Query["type"].ToString();
        var mark = (await desk.Key.Signer(http.RequestAborted)).SignFile(hash, name, type);
        if (!Signer.Same(mark, http.Request.Query["t"].ToString()))
        {
            return Answer.Refuse(403, "Forbidden", "This address was not given out here.");
        }

        if (await desk.Files.Open(hash, http.RequestAborted) is not { } content)
        {
            return Answer.Refuse(404, "NotFound", "The file is no longer kept.");
        }

        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        headers.CacheControl = "private, max-age=86400, immutable";
        return Shown.Contains(type)
            ? TypedResults.Bytes(content, type)
            : TypedResults.Bytes(content, "application/octet-stream", name);
    }
}
