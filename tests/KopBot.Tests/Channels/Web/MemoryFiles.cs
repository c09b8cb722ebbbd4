using System.Collections.Concurrent;
using System.Security.Cryptography;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels.Web;

/// <summary>Kept files for tests.</summary>
public sealed class MemoryFiles : IFiles
{
    public ConcurrentDictionary<string, byte[]> Kept { get; } = new();

    public Task<FileRef> Keep(ReadOnlyMemory<byte> content, string name, string type, CancellationToken stop)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        Kept[hash] = content.ToArray();
        return Task.FromResult(new FileRef(hash, name, type, content.Length));
    }

    public Task<byte[]?> Open(string hash, CancellationToken stop) => Task.FromResult(Kept.GetValueOrDefault(hash));
}
