namespace KopBot.Domain.Turns;

/// <summary>A file by the hash of its content, so that the same photo is kept once and a backup is complete.</summary>
/// <param name="Hash">SHA-256 of the content as 64 hexadecimal digits in lower case; empty while it is still at the channel.</param>
/// <param name="Name">The name for people, such as <c>rat-2025.pdf</c>.</param>
/// <param name="Type">The media type, such as <c>image/jpeg</c>.</param>
/// <param name="Size">The size in bytes; 0 when unknown.</param>
/// <param name="Remote">The channel's own handle for fetching it; empty once it was fetched.</param>
public sealed record FileRef(string Hash, string Name, string Type, long Size, string Remote = "")
{
    /// <summary>Whether people look at it rather than open it.</summary>
    public bool IsPicture => Type.StartsWith("image/", StringComparison.Ordinal);
}
