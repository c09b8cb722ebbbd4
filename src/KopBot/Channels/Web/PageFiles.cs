using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace KopBot.Channels.Web;

/// <summary>KopBot's own page, from the files of the folder <c>Page</c>, which are part of the program.</summary>
internal static class PageFiles
{
    private const string Folder = "KopBot.Channels.Web.Page.";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /// <summary>Maps each file below the root, and the page itself at the root.</summary>
    /// <param name="routes">The web server's routes.</param>
    public static void Map(IEndpointRouteBuilder routes)
    {
        var types = new FileExtensionContentTypeProvider();
        var program = typeof(PageFiles).Assembly;
        foreach (var resource in program.GetManifestResourceNames().Where(one => one.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var from = program.GetManifestResourceStream(resource)!;
            var content = new byte[from.Length];
            from.ReadExactly(content);
            var name = resource[Folder.Length..];
            types.TryGetContentType(name, out var type);
            var mark = $"\"{Convert.ToHexStringLower(SHA256.HashData(content).AsSpan(0, 8))}\"";
            var path = name == "index.html" ? "/" : $"/{name}";
            routes.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], http => Give(http, content, $"{type}; charset=utf-8", mark));
        }
    }

    private static Task Give(HttpContext http, byte[] content, string type, string mark)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.ETag = mark;
        if (http.Request.Headers.IfNoneMatch == mark)
        {
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        http.Response.ContentType = type;
        http.Response.ContentLength = content.Length;
        return http.Response.Body.WriteAsync(content).AsTask();
    }
}
