namespace KopBot.Channels.Web.DirectLine;

/// <summary>The addresses under which a client sees this service: as it called it, so that they hold behind any proxy.</summary>
internal static class Here
{
    /// <summary>The paths below which Direct Line is served, whichever of them a client was given as its <c>domain</c>.</summary>
    public static readonly string[] Prefixes = ["/directline/v3/directline", "/v3/directline", "/directline"];

    /// <summary>The service's root, without a slash at the end.</summary>
    /// <param name="http">The call.</param>
    public static string Root(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}";

    /// <summary>The address of a conversation's WebSocket, below the prefix of this call.</summary>
    /// <param name="http">The call.</param>
    /// <param name="conversation">The conversation.</param>
    public static string Socket(HttpContext http, string conversation)
    {
        var scheme = http.Request.Scheme == "https" ? "wss" : "ws";
        var path = http.Request.Path.Value ?? "";
        var prefix = Prefixes.First(one => path.StartsWith(one + "/", StringComparison.OrdinalIgnoreCase));
        return $"{scheme}://{http.Request.Host}{http.Request.PathBase}{prefix}/conversations/{conversation}/stream";
    }
}
