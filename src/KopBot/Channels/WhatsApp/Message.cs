using System.Text.Json.Nodes;
using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>Writes messages in Meta's form.</summary>
internal static class Message
{
    private const string Product = "whatsapp";
    private const int LongestParameter = 900;

    /// <summary>A piece of a bubble.</summary>
    /// <param name="to">The address's identifier: a number, or a user identifier.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="media">Meta's handle of the uploaded file; null when the piece has none.</param>
    /// <param name="asImage">Whether the file is shown as a picture.</param>
    public static JsonObject Of(string to, Piece piece, string? media, bool asImage)
    {
        var file = media is null ? null : File(media, piece.File!, asImage);
        var kind = asImage ? "image" : "document";
        if (piece.Choice is { } choice)
        {
            return To(to, "interactive", Interactive(piece.Text, choice, file, kind));
        }

        if (file is null)
        {
            return To(to, "text", new() { ["body"] = piece.Text, ["preview_url"] = false });
        }

        if (piece.Text is not "")
        {
            file["caption"] = piece.Text;
        }

        return To(to, kind, file);
    }

    /// <summary>The template, with the beginning of the words in its only variable.</summary>
    public static JsonObject Of(string to, TemplateName template, string text)
    {
        // Line ends, tabs and more than four blanks in a row are refused.
        var words = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var parameter = new JsonObject { ["type"] = "text", ["text"] = Splitter.Cut(words, LongestParameter) };
        return To(to, "template", new()
        {
            ["name"] = template.Nama,
            ["language"] = new JsonObject { ["code"] = template.Bahasa, ["policy"] = "deterministic" },
            ["components"] = new JsonArray(new JsonObject { ["type"] = "body", ["parameters"] = new JsonArray(parameter) }),
        });
    }

    /// <summary>Whether a template says all that a bubble has to say.</summary>
    public static bool FitsTemplate(Bubble bubble) => bubble is { File: null, Buttons.Count: 0, AsksContact: false, Text.Length: <= LongestParameter };

    /// <summary>Marks a message, and all before it, as read, and shows that an answer is being written.</summary>
    public static JsonObject Read(string bubble) => new()
    {
        ["messaging_product"] = Product,
        ["status"] = "read",
        ["message_id"] = bubble,
        ["typing_indicator"] = new JsonObject { ["type"] = "text" },
    };

    private static JsonObject To(string to, string type, JsonObject content) => new()
    {
        ["messaging_product"] = Product,
        ["recipient_type"] = "individual",
        [Party.IsNumber(to) ? "to" : "recipient"] = to,
        ["type"] = type,
        [type] = content,
    };

    private static JsonObject Interactive(string text, Choice choice, JsonObject? file, string kind)
    {
        var json = new JsonObject { ["type"] = choice.Kind };
        if (file is not null)
        {
            json["header"] = new JsonObject { ["type"] = kind, [kind] = file };
        }

        json["body"] = new JsonObject { ["text"] = text };
        json["action"] = choice.Action();
        return json;
    }

    private static JsonObject File(string media, FileRef file, bool asImage)
    {
        var json = new JsonObject { ["id"] = media };
        if (!asImage)
        {
            json["filename"] = file.Name is "" ? "berkas" : file.Name;
        }

        return json;
    }
}
