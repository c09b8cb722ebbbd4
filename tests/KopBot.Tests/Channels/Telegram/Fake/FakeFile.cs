namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>A file on the server.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its media type.</param>
public sealed record FakeFile(byte[] Content, string Name, string Type)
{
    /// <summary>The handle that bots use; empty until the server keeps it.</summary>
    public string FileId { get; init; } = "";

    /// <summary>The size that the server tells, in bytes; a test may claim more than there is.</summary>
    public long Size { get; init; } = Content.Length;
}
