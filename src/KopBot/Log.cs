namespace KopBot;

/// <summary>Everything that the host writes to the log. Never a secret, a telephone number or the text of a message.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "A turn failed and was set aside. Channel {Channel}, message {Message}, attempt {Attempt}.")]
    public static partial void TurnSetAside(this ILogger log, string channel, string message, int attempt, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "The lease of a turn was lost; whoever has it now plays it again. Channel {Channel}, message {Message}.")]
    public static partial void LeaseLost(this ILogger log, string channel, string message);

    [LoggerMessage(3, LogLevel.Warning, "The store cannot be reached (try {Attempt}), next try in {Wait}: {Why}")]
    public static partial void StoreAway(this ILogger log, int attempt, TimeSpan wait, string why);

    [LoggerMessage(4, LogLevel.Error, "{Worker} failed and goes on in {Wait}.")]
    public static partial void WorkerFailed(this ILogger log, string worker, TimeSpan wait, Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "Channel {Channel} threw while sending row {Row}; it is due again.")]
    public static partial void SendThrew(this ILogger log, string channel, long row, Exception exception);

    [LoggerMessage(6, LogLevel.Warning, "Row {Row} of channel {Channel} was given up: {Why}")]
    public static partial void GivenUp(this ILogger log, long row, string channel, string why);

    [LoggerMessage(7, LogLevel.Information, "Row {Row} of channel {Channel} is due again in {After}: {Why}")]
    public static partial void SentLater(this ILogger log, long row, string channel, TimeSpan after, string why);

    [LoggerMessage(8, LogLevel.Warning, "Somebody on {Channel} writes without waiting for answers and is passed over for a while.")]
    public static partial void Flood(this ILogger log, string channel);

    [LoggerMessage(9, LogLevel.Information, "Reminder {Reminder} was started.")]
    public static partial void Reminded(this ILogger log, string reminder);

    [LoggerMessage(10, LogLevel.Information, "Stopping: the turns in hand are finished first.")]
    public static partial void Stopping(this ILogger log);

    [LoggerMessage(11, LogLevel.Error, "A request to {Path} failed.")]
    public static partial void RequestFailed(this ILogger log, string path, Exception exception);

    [LoggerMessage(12, LogLevel.Information, "Read again what people taught: {Count} sentences.")]
    public static partial void Taught(this ILogger log, int count);

    [LoggerMessage(13, LogLevel.Error, "{Count} sendings of channel {Channel}, from row {Row} on, could not be settled together; those that cannot alone are dropped.")]
    public static partial void SettlingFailed(this ILogger log, string channel, int count, long row, Exception exception);

    [LoggerMessage(14, LogLevel.Warning, "A file of channel {Channel} was not here within {Longest}; the person is asked to send it again.")]
    public static partial void FileTooSlow(this ILogger log, string channel, TimeSpan longest);

    [LoggerMessage(15, LogLevel.Information, "Stopping: a file of channel {Channel} is not waited for; its message is taken up again after the start.")]
    public static partial void FileLeft(this ILogger log, string channel);
}
