namespace KopBot.Channels.WhatsApp;

/// <summary>Fetches files that people sent. The address that Meta names lives five minutes; when it is over, it is asked for anew.</summary>
internal sealed class Downloads(CloudApi api, TimeProvider time, ILogger log)
{
    /// <summary>The largest file that is fetched, in bytes.</summary>
    public const long Largest = 20 * 1024 * 1024;

    private readonly FewTries _tries = new(TimeSpan.FromSeconds(1), time);

    /// <summary>Fetches a file; a passing fault is tried again a few times.</summary>
    /// <param name="media">Meta's identifier of the file.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The content; null when it is not there or too large.</returns>
    public Task<byte[]?> Fetch(string media, CancellationToken stop) => _tries.Fetch(stop => Once(media, stop), stop);

    private async Task<(byte[]? Content, bool Again)> Once(string media, CancellationToken stop)
    {
        var reply = await api.Media(media, stop);
        if (reply.Failure is { } failure)
        {
            log.NotFetched(failure.ToString());
            return (null, failure.Reaction is Reaction.Retry or Reaction.RetryFew or Reaction.RetrySlowly or Reaction.Throttle);
        }

        var known = Uri.TryCreate(reply.Result["url"].Text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
        return !known || reply.Result["file_size"].Number > Largest ? (null, false) : await Load(address!, stop);
    }

    private async Task<(byte[]? Content, bool Again)> Load(Uri address, CancellationToken stop)
    {
        try
        {
            using var response = await api.Download(address, stop);
            if (!response.IsSuccessStatusCode)
            {
                log.NotFetched($"{(int)response.StatusCode}");
                return (null, (int)response.StatusCode is 404 or 408 or 429 or >= 500);
            }

            await using var body = await response.Content.ReadAsStreamAsync(stop);
            return (await Limited.Read(body, Largest, stop), false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            log.NotFetched(e.Message);
            return (null, true);
        }
    }
}
