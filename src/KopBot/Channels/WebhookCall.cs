using Microsoft.AspNetCore.Http.Features;

namespace KopBot.Channels;

/// <summary>A call of a provider that brings messages: it is answered with 200 only when they are kept, and never with 500.</summary>
internal static class WebhookCall
{
    /// <summary>Takes a call. What fails by our own fault is answered with 503, so that the provider brings it again.</summary>
    /// <param name="call">The call.</param>
    /// <param name="take">Keeps what it brings and gives the status to answer with.</param>
    /// <param name="notKept">Hears of the fault.</param>
    /// <param name="again">After how many seconds the provider may call again.</param>
    public static async Task Receive(HttpContext call, Func<HttpContext, Task<int>> take, Action<Exception> notKept, int again)
    {
        try
        {
            call.Response.StatusCode = await take(call);
        }
        catch (BadHttpRequestException e)
        {
            call.Response.StatusCode = e.StatusCode;
        }
        catch (Exception e) when (call.RequestAborted.IsCancellationRequested && e is OperationCanceledException or IOException)
        {
            call.Abort();
        }
        catch (Exception e)
        {
            notKept(e);
            call.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            call.Response.Headers.RetryAfter = $"{again}";
        }
    }

    /// <summary>The body of a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="largest">The limit, in bytes.</param>
    /// <returns>All bytes; null when there are more than the limit.</returns>
    public static async Task<byte[]?> Body(HttpContext call, int largest)
    {
        if (call.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = largest;
        }

        return call.Request.ContentLength > largest ? null : await Limited.Read(call.Request.Body, largest, call.RequestAborted);
    }
}
