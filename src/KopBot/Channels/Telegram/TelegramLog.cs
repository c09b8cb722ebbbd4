namespace KopBot.Channels.Telegram;

/// <summary>What the channel writes to the log: no token, no telephone number, no words of a person.</summary>
internal static partial class TelegramLog
{
    [LoggerMessage(LogLevel.Warning, "Telegram refused a bubble ({Failure}); sending it in another manner.")]
    public static partial void AnotherManner(this ILogger log, Failure failure);

    [LoggerMessage(LogLevel.Warning, "{Count} updates of Telegram could not be read and are passed over, up to number {Last}.")]
    public static partial void Unreadable(this ILogger log, int count, long last);

    [LoggerMessage(LogLevel.Warning, "Telegram: {Failure}. Trying again in {Wait}.")]
    public static partial void Waiting(this ILogger log, Failure failure, TimeSpan wait);

    [LoggerMessage(LogLevel.Warning, "Telegram: an answer to getUpdates could not be read to its end (update {Number}, try {Try}); updates are asked for one by one.")]
    public static partial void NotRead(this ILogger log, long number, int @try);

    [LoggerMessage(LogLevel.Error, "Telegram: update {Number} is no JSON, however often it is asked for, and is passed over.")]
    public static partial void PassedOver(this ILogger log, long number);

    [LoggerMessage(LogLevel.Information, "Telegram: listening as @{Username} ({Mode}).")]
    public static partial void Listening(this ILogger log, string username, string mode);

    [LoggerMessage(LogLevel.Error, "Telegram: updates could not be kept; they stay at Telegram and are asked for again in {Wait}.")]
    public static partial void NotKept(this ILogger log, Exception why, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "Telegram: an update could not be kept; Telegram will deliver it again.")]
    public static partial void NotKept(this ILogger log, Exception why);

    [LoggerMessage(LogLevel.Warning, "Telegram: the webhook reports \"{Error}\".")]
    public static partial void WebhookFails(this ILogger log, string error);

    [LoggerMessage(LogLevel.Error, "Telegram: the store does not say who may ask for updates.")]
    public static partial void NoDuty(this ILogger log, Exception why);

    [LoggerMessage(LogLevel.Warning, "Telegram: a file could not be fetched ({Failure}).")]
    public static partial void NotFetched(this ILogger log, string failure);

    [LoggerMessage(LogLevel.Critical, "Telegram: listening failed by a fault of our own and begins again.")]
    public static partial void DutyFailed(this ILogger log, Exception why);

    [LoggerMessage(LogLevel.Error, "Telegram: update {Number} could not be read by a fault of our own and is passed over.")]
    public static partial void ReadingFailed(this ILogger log, Exception why, long number);
}
