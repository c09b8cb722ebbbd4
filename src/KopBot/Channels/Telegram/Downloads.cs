namespace KopBot.Channels.Telegram;

/// <summary>Fetches files that people sent.</summary>
internal sealed class Downloads(BotApi api, TimeProvider time, ILogger log)
{
    private readonly FewTries _tries = new(TimeSpan.FromMilliseconds(250), time);

    /// <summary>Fetches a file; a passing fault is tried again a few times.</summary>
    /// <param name="handle">Telegram's <c>file_id</c>.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>The content; null when it is not there or too large.</returns>
    public Task<byte[]?> Fetch(string handle, CancellationToken stop) => _tries.Fetch(stop => Once(handle, stop), stop);

    private async Task<(byte[]? Content, bool Again)> Once(string handle, CancellationToken stop)
    {
        var reply = await api.Call(Methods.GetFile, new(handle), stop);
        if (reply.Failure is { } failure)
        {
            log.NotFetched(failure.ToString());
            return (null, failure.Reaction is Reaction.RetryFew or Reaction.Retry or Reaction.Throttle);
        }

        var path = reply.Result?.FilePath;
        return string.IsNullOrEmpty(path) || reply.Result!.FileSize > ContentReader.LargestFile ? (null, false) : await Load(path, stop);
    }

    private async Task<(byte[]? Content, bool Again)> Load(string path, CancellationToken stop)
    {
        try
        {
            var safe = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
            using var response = await api.Download(safe, stop);
            if (!response.IsSuccessStatusCode)
            {
                log.NotFetched($"{(int)response.StatusCode}");
                return (null, (int)response.StatusCode is 429 or >= 500);
            }

            await using var body = await response.Content.ReadAsStreamAsync(stop);
            return (await Limited.Read(body, ContentReader.LargestFile, stop), false);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested))
        {
            log.NotFetched(e.Message);
            return (null, true);
        }
    }
}
