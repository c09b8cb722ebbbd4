using System.Net.Http.Headers;

namespace KopBot.Channels.Web.Activities;

/// <summary>A file as it came from a client, with a name and a type that do no harm.</summary>
internal sealed record Arrived
{
    private const int MostName = 120;

    /// <summary>A file as it came.</summary>
    /// <param name="content">The content.</param>
    /// <param name="name">The name that the client gave; null for none.</param>
    /// <param name="type">The media type that the client gave; null for none.</param>
    public Arrived(byte[] content, string? name, string? type)
    {
        Content = content;
        Type = MediaTypeHeaderValue.TryParse(type, out var known) ? known.MediaType!.ToLowerInvariant() : "application/octet-stream";
        Name = Harmless(name ?? "");
    }

    /// <summary>The content.</summary>
    public byte[] Content { get; }

    /// <summary>The name, without folders and control characters, at most 120 characters; never empty.</summary>
    public string Name { get; }

    /// <summary>The media type without parameters.</summary>
    public string Type { get; }

    /// <summary>A file that stands in an address (RFC 2397), in base64.</summary>
    /// <param name="address">The address.</param>
    /// <param name="name">The name that the client gave.</param>
    /// <returns>Null when it is another address or not readable.</returns>
    public static Arrived? FromData(string? address, string? name)
    {
        const string scheme = "data:";
        const string coded = ";base64";
        var comma = address?.IndexOf(',') ?? -1;
        if (comma < 0 || !address!.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)
            || !address[..comma].EndsWith(coded, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var content = new byte[(address.Length - comma) * 3 / 4];
        return Convert.TryFromBase64Chars(address.AsSpan(comma + 1), content, out var length) && length > 0
            ? new(content[..length], name, address[scheme.Length..(comma - coded.Length)])
            : null;
    }

    private static string Harmless(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(MostName)]).Trim(' ', '.', '"');
        return clean.Length > 0 ? clean : "berkas";
    }
}
