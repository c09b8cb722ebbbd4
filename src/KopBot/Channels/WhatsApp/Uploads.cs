using System.Collections.Concurrent;
using System.Net.Http.Headers;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Uploads pictures and documents. What was uploaded once is sent by Meta's handle for 29 of its 30 days: an announcement with a
/// picture to thousands uploads it once.
/// </summary>
internal sealed class Uploads(CloudApi api, IFiles files, TimeProvider time)
{
    private const long LargestImage = 5 * 1024 * 1024;
    private const int MostKnown = 1000;
    private static readonly TimeSpan Life = TimeSpan.FromDays(29);
    private readonly ConcurrentDictionary<string, (string Media, DateTimeOffset Until)> _known = new();

    /// <summary>Whether a file can be shown as a picture; others are documents.</summary>
    public static bool IsImage(FileRef file) => file.Type is "image/jpeg" or "image/png" && file.Size <= LargestImage;

    /// <summary>Meta's handle of a file.</summary>
    public async Task<(string? Media, Failure? Failure)> Of(FileRef file, CancellationToken stop)
    {
        if (_known.TryGetValue(file.Hash, out var known) && known.Until > time.GetUtcNow())
        {
            return (known.Media, null);
        }

        if (await files.Open(file.Hash, stop) is not { } content)
        {
            return (null, new(131009, 0, "the file is not kept any more"));
        }

        using var form = Form(file, content);
        var reply = await api.Upload(form, stop);
        var media = reply.Result["id"].Text;
        if (reply.Failure is not null || media is "")
        {
            return (null, reply.Failure ?? new(Reactions.NoAnswer, 0, "the upload gave no identifier"));
        }

        Remember(file, media);
        return (media, null);
    }

    /// <summary>Forgets a handle, because Meta does not know it any more: it is uploaded anew.</summary>
    public void Forget(FileRef file) => _known.TryRemove(file.Hash, out _);

    private static MultipartFormDataContent Form(FileRef file, byte[] content)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.Type, out var type) ? type : new("application/octet-stream");
        part.Headers.ContentDisposition = new("form-data") { Name = "file", FileName = $"\"{NameOf(file)}\"" };
        return new()
        {
            { new StringContent("whatsapp"), "messaging_product" },
            { new StringContent(part.Headers.ContentType.ToString()), "type" },
            part,
        };
    }

    /// <summary>A name that needs no escaping in a header.</summary>
    private static string NameOf(FileRef file)
    {
        var name = string.Concat(file.Name.Select(letter => letter is >= ' ' and < '\x7f' and not ('"' or '\\' or '/' or ':') ? letter : '_')).Trim();
        return name is "" ? "berkas" : name;
    }

    private void Remember(FileRef file, string media)
    {
        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[file.Hash] = (media, time.GetUtcNow() + Life);
    }
}
