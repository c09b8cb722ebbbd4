namespace KopBot.Channels;

/// <summary>Reads what comes from outside, and no more than is wanted.</summary>
internal static class Limited
{
    /// <summary>Reads to the end.</summary>
    /// <param name="from">Where it comes from.</param>
    /// <param name="most">The limit, in bytes.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>All bytes; null when there are more than the limit.</returns>
    public static async Task<byte[]?> Read(Stream from, long most, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var chunk = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(chunk, stop)) > 0;)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(chunk, 0, read);
        }

        return kept.ToArray();
    }
}
