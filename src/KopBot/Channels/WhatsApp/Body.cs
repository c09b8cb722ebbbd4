namespace KopBot.Channels.WhatsApp;

/// <summary>Reads a body up to a limit.</summary>
internal static class Body
{
    /// <summary>All of it.</summary>
    /// <returns>The bytes; null when there are more than the limit.</returns>
    public static async Task<byte[]?> Read(Stream body, long most, CancellationToken stop)
    {
        using var content = new MemoryStream();
        var chunk = new byte[32 * 1024];
        for (int read; (read = await body.ReadAsync(chunk, stop)) > 0;)
        {
            content.Write(chunk, 0, read);
            if (content.Length > most)
            {
                return null;
            }
        }

        return content.ToArray();
    }
}
