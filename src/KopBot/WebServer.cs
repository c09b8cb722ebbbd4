using KopBot.Storage;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace KopBot;

/// <summary>The limits of the web server, and what a request ends with when something is not as it should be.</summary>
internal static class WebServer
{
    private const long MostBody = 21 * 1024 * 1024;

    /// <summary>Limits what a caller may hold: sizes, headers and time.</summary>
    /// <param name="kestrel">The server.</param>
    public static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = MostBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
    }

    /// <summary>Ends a request that takes longer than any should.</summary>
    /// <param name="timeouts">The time-outs.</param>
    public static void TimeOut(RequestTimeoutOptions timeouts) => timeouts.DefaultPolicy = new()
    {
        Timeout = TimeSpan.FromSeconds(60),
        TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
    };

    /// <summary>Answers for what went wrong: 503 while the store is away, so that the outside repeats.</summary>
    /// <param name="app">The web server.</param>
    public static void Guard(WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(nameof(WebServer));
        app.Use((http, next) => Guarded(http, next, log));
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(30) });
        app.UseWhen(http => !http.WebSockets.IsWebSocketRequest, plain => plain.UseRequestTimeouts());
    }

    private static async Task Guarded(HttpContext http, RequestDelegate next, ILogger log)
    {
        try
        {
            await next(http);
        }
        catch (Exception) when (http.RequestAborted.IsCancellationRequested)
        {
            // The caller is gone: nobody is left to answer.
        }
        catch (StoreUnavailable) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            http.Response.Headers.RetryAfter = "5";
        }
        catch (Microsoft.AspNetCore.Http.BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            http.Response.StatusCode = exception.StatusCode;
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            log.RequestFailed(http.Request.Path, exception);
            http.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    }
}
