using System.Text.RegularExpressions;

namespace KopBot.Channels.Web.DirectLine;

/// <summary>
/// The addresses under which a client sees this service. Behind a proxy that ends HTTPS they follow <c>X-Forwarded-Proto</c> and
/// <c>X-Forwarded-Host</c>; these are believed of anyone, because an address is only ever given back to the caller who sent them.
/// </summary>
internal static partial class Here
{
    /// <summary>The paths below which Direct Line is served, whichever of them a client was given as its <c>domain</c>.</summary>
    public static readonly string[] Prefixes = ["/directline/v3/directline", "/v3/directline", "/directline"];

    /// <summary>The service's root, without a slash at the end.</summary>
    /// <param name="http">The call.</param>
    public static string Root(HttpContext http) => $"{(IsSecure(http) ? "https" : "http")}://{Host(http)}{http.Request.PathBase}";

    /// <summary>The address of a conversation's WebSocket, below the prefix of this call.</summary>
    /// <param name="http">The call.</param>
    /// <param name="conversation">The conversation.</param>
    public static string Socket(HttpContext http, string conversation)
    {
        var path = http.Request.Path.Value ?? "";
        var prefix = Prefixes.First(one => path.StartsWith(one + "/", StringComparison.OrdinalIgnoreCase));
        return $"{(IsSecure(http) ? "wss" : "ws")}://{Host(http)}{http.Request.PathBase}{prefix}/conversations/{conversation}/stream";
    }

    private static bool IsSecure(HttpContext http) => First(http, "X-Forwarded-Proto") switch
    {
        "https" or "wss" => true,
        "http" or "ws" => false,
        _ => http.Request.IsHttps,
    };

    private static string Host(HttpContext http) =>
        First(http, "X-Forwarded-Host") is var named && HostName().IsMatch(named) ? named : http.Request.Host.ToUriComponent();

    // Each proxy of a chain adds its word at the end; the first is what the client called.
    private static string First(HttpContext http, string header) => http.Request.Headers[header].ToString().Split(',')[0].Trim();

    [GeneratedRegex(@"^[A-Za-z0-9.\-]+(:[0-9]{1,5})?$")]
    private static partial Regex HostName();
}
