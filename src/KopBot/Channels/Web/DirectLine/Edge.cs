namespace KopBot.Channels.Web.DirectLine;

/// <summary>The border of the web channel: whatever goes wrong inside leaves as an answer that a client can read.</summary>
/// <param name="logger">Where our own faults are told.</param>
internal sealed class Edge(ILogger logger)
{
    private static readonly Action<ILogger, string, Exception?> Failed = LoggerMessage.Define<string>(
        LogLevel.Error, new(5201, "WebCallFailed"), "A call of the web channel failed ({Path}); the client is asked to repeat it");

    /// <summary>Puts a call behind the border.</summary>
    /// <param name="call">The call.</param>
    public RequestDelegate Around(Func<HttpContext, Task<IResult>> call) => async http =>
    {
        Allow(http.Response.Headers);
        if (await Outcome(call, http) is { } result)
        {
            await result.ExecuteAsync(http);
        }
    };

    /// <summary>Answers a browser that asks whether a page of another origin may call.</summary>
    /// <param name="http">The call.</param>
    public static Task Preflight(HttpContext http)
    {
        Allow(http.Response.Headers);
        http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private async Task<IResult?> Outcome(Func<HttpContext, Task<IResult>> call, HttpContext http)
    {
        try
        {
            return await call(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
        catch (BadHttpRequestException fault)
        {
            var code = fault.StatusCode == StatusCodes.Status413PayloadTooLarge ? "MessageSizeTooBig" : "BadArgument";
            return Answer.Refuse(fault.StatusCode, code, fault.Message);
        }
        catch (Exception fault)
        {
            Failed(logger, http.Request.Path, fault);
            return Answer.Refuse(
                StatusCodes.Status503ServiceUnavailable,
                "ServiceUnavailable",
                "The message could not be kept just now. Please repeat the call in a few seconds.") with
            { RetryAfter = 2 };
        }
    }

    // Tokens travel in a header and never in a cookie, so any origin may call: a foreign page has nothing to abuse.
    private static void Allow(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = "GET, POST, OPTIONS";
        headers.AccessControlAllowHeaders = "Authorization, Content-Type, Content-Disposition, x-ms-bot-agent, x-requested-with";
        headers.AccessControlExposeHeaders = "Retry-After";
        headers.AccessControlMaxAge = "3600";
    }
}
