namespace KopBot.Channels.WhatsApp;

/// <summary>What the channel writes to the log: no token, no telephone number, no words of a person.</summary>
internal static partial class WhatsAppLog
{
    [LoggerMessage(LogLevel.Error, "WhatsApp: announcements and reminders rest for {Rest}, because Meta says \"{Why}\". Look at the number's quality and the template in WhatsApp Manager.")]
    public static partial void Resting(this ILogger log, string why, TimeSpan rest);

    [LoggerMessage(LogLevel.Error, "WhatsApp refused a bubble: {Failure}. This is a fault of KopBot's own; it is not tried again.")]
    public static partial void OwnFault(this ILogger log, Failure failure);

    [LoggerMessage(LogLevel.Warning, "WhatsApp: {Failure}. Trying again in {Wait}.")]
    public static partial void Waiting(this ILogger log, Failure failure, TimeSpan wait);

    [LoggerMessage(LogLevel.Information, "WhatsApp: {Number} answers, quality {Quality}.")]
    public static partial void Ready(this ILogger log, string number, string quality);

    [LoggerMessage(LogLevel.Error, "WhatsApp: a call could not be kept; Meta will deliver it again.")]
    public static partial void NotKept(this ILogger log, Exception why);

    [LoggerMessage(LogLevel.Warning, "WhatsApp: a call with a wrong signature was turned away.")]
    public static partial void WrongSignature(this ILogger log);

    [LoggerMessage(LogLevel.Warning, "WhatsApp: a file could not be fetched ({Failure}).")]
    public static partial void NotFetched(this ILogger log, string failure);

    [LoggerMessage(LogLevel.Warning, "WhatsApp: a bubble did not arrive ({Failure}).")]
    public static partial void NotDelivered(this ILogger log, Failure failure);

    [LoggerMessage(LogLevel.Warning, "WhatsApp: something aside failed ({What}).")]
    public static partial void AsideFailed(this ILogger log, string what, Exception why);
}
