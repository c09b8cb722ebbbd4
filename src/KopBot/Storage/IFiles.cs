using KopBot.Domain.Turns;

namespace KopBot.Storage;

/// <summary>Keeps photos and documents by the hash of their content, in the store itself, so that a backup is complete.</summary>
public interface IFiles
{
    /// <summary>Keeps a file; keeping the same content twice keeps it once.</summary>
    /// <param name="content">The content, at most 20 MB.</param>
    /// <param name="name">The name for people.</param>
    /// <param name="type">The media type.</param>
    /// <param name="stop">Ends the call.</param>
    Task<FileRef> Keep(ReadOnlyMemory<byte> content, string name, string type, CancellationToken stop);

    /// <summary>The content of a kept file; null when there is none with that hash.</summary>
    /// <param name="hash">SHA-256 as 64 hexadecimal digits.</param>
    /// <param name="stop">Ends the call.</param>
    Task<byte[]?> Open(string hash, CancellationToken stop);
}
