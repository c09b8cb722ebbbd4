namespace KopBot.Channels.Telegram.Wire;

/// <summary>The envelope of every answer.</summary>
/// <typeparam name="TResult">What a successful call gives.</typeparam>
internal sealed record Response<TResult>
{
    public bool Ok { get; init; }

    public TResult? Result { get; init; }

    public long ErrorCode { get; init; }

    public string? Description { get; init; }

    public ResponseParameters? Parameters { get; init; }
}

/// <summary>What helps after a failure.</summary>
internal sealed record ResponseParameters
{
    /// <summary>Seconds to wait, as they were written.</summary>
    public string? RetryAfter { get; init; }

    public long MigrateToChatId { get; init; }
}

/// <summary>A message of our own, as far as we need it back.</summary>
internal sealed record SentMessage
{
    public long MessageId { get; init; }

    public IReadOnlyList<PhotoSize?>? Photo { get; init; }

    public Document? Document { get; init; }
}

/// <summary>Where a file can be downloaded.</summary>
internal sealed record TelegramFile
{
    public string? FilePath { get; init; }

    public long FileSize { get; init; }
}

/// <summary>How the webhook is doing.</summary>
internal sealed record WebhookInfo
{
    public string? Url { get; init; }

    public long LastErrorDate { get; init; }

    public string? LastErrorMessage { get; init; }
}
