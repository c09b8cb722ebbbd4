namespace KopBot.Channels.Telegram.Wire;

/// <summary>One size of a photo.</summary>
internal sealed record PhotoSize
{
    public string? FileId { get; init; }

    public long Width { get; init; }

    public long Height { get; init; }

    public long FileSize { get; init; }
}

/// <summary>A file that is not a photo.</summary>
internal sealed record Document
{
    public string? FileId { get; init; }

    public string? FileName { get; init; }

    public string? MimeType { get; init; }

    public long FileSize { get; init; }
}

/// <summary>A contact card; whose it is says <see cref="UserId"/>, 0 when nobody knows.</summary>
internal sealed record Contact
{
    public string? PhoneNumber { get; init; }

    public long UserId { get; init; }
}

/// <summary>A place.</summary>
internal sealed record Location
{
    public double Latitude { get; init; }

    public double Longitude { get; init; }
}
