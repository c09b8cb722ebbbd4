using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using KopBot.Channels.Telegram.Wire;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Telegram;

/// <summary>
/// Sends photos and documents. What was uploaded once is sent by Telegram's own handle afterwards: an announcement with a
/// picture to thousands uploads it once.
/// </summary>
internal sealed class Uploads(BotApi api, IFiles files)
{
    private const long LargestPhoto = 10 * 1024 * 1024;
    private const int MostKnown = 1000;
    private readonly ConcurrentDictionary<string, string> _known = new();

    /// <summary>Sends a file with its caption.</summary>
    /// <returns>The number of the message.</returns>
    public async Task<Reply<long>> Send(Piece piece, Manner manner, CancellationToken stop)
    {
        var file = piece.File!;
        var photo = !manner.Anew && file.Type is "image/jpeg" or "image/png" or "image/webp" && file.Size <= LargestPhoto;
        var key = $"{(photo ? 'p' : 'd')}{file.Hash}";
        var handle = manner.Anew ? null : file.Hash is "" ? file.Remote : _known.GetValueOrDefault(key);
        var content = string.IsNullOrEmpty(handle) ? await files.Open(file.Hash, stop) : null;
        if (string.IsNullOrEmpty(handle) && content is null)
        {
            return new(0, new(400, "Bad Request: the file is not kept any more"));
        }

        var field = photo ? "photo" : "document";
        using var form = Form(piece, manner);
        form.Add(content is null ? Plain(handle!) : Content(content, file, field));
        if (content is null)
        {
            form.Last().Headers.ContentDisposition = new("form-data") { Name = field };
        }

        var reply = await api.Upload(photo ? "sendPhoto" : "sendDocument", form, stop);
        Remember(key, file, photo ? reply.Result?.Photo?.LastOrDefault()?.FileId : reply.Result?.Document?.FileId);
        return new(reply.Result?.MessageId ?? 0, reply.Failure);
    }

    private static MultipartFormDataContent Form(Piece piece, Manner manner)
    {
        var form = new MultipartFormDataContent { { Plain(manner.Chat.ToString(CultureInfo.InvariantCulture)), "chat_id" } };
        if (!piece.Text.IsBlank)
        {
            form.Add(Plain(manner.Formatted ? piece.Text.ToHtml() : piece.Text.Plain), "caption");
            if (manner.Formatted)
            {
                form.Add(Plain("HTML"), "parse_mode");
            }
        }

        if (piece.Markup is not null)
        {
            form.Add(Plain(JsonSerializer.Serialize(piece.Markup, OutJson.Default.ReplyMarkup)), "reply_markup");
        }

        if (manner.Quotes is not 0)
        {
            form.Add(Plain(JsonSerializer.Serialize(new(manner.Quotes, true), OutJson.Default.ReplyParameters)), "reply_parameters");
        }

        return form;
    }

    private static StringContent Plain(string value) => new(value);

    private static ByteArrayContent Content(byte[] content, FileRef file, string field)
    {
        var part = new ByteArrayContent(content);
        part.Headers.ContentDisposition = new("form-data") { Name = field, FileName = $"\"{NameOf(file)}\"" };
        part.Headers.ContentType = MediaTypeHeaderValue.TryParse(file.Type, out var type) ? type : new("application/octet-stream");
        return part;
    }

    /// <summary>A name that needs no escaping in a header.</summary>
    private static string NameOf(FileRef file)
    {
        var name = string.Concat(file.Name.Select(letter => letter is >= ' ' and < '\x7f' and not ('"' or '\\' or '/' or ':') ? letter : '_')).Trim();
        return name is "" ? "berkas" : name;
    }

    private void Remember(string key, FileRef file, string? handle)
    {
        if (file.Hash is "" || string.IsNullOrEmpty(handle))
        {
            return;
        }

        if (_known.Count >= MostKnown)
        {
            _known.Clear();
        }

        _known[key] = handle;
    }
}
