using KopBot.Channels.WhatsApp.Wire;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Channels.WhatsApp;

/// <summary>Turns a message of WhatsApp into what KopBot knows of it.</summary>
internal static class ContentReader
{
    private const int LongestText = 65_536;
    private const int LongestData = 256;

    /// <summary>What a message holds.</summary>
    /// <param name="message">The message.</param>
    /// <param name="from">Who wrote it.</param>
    /// <returns>The content; null when nobody waits for an answer to it.</returns>
    public static Content? Of(Node message, Party from) => message["type"].Text switch
    {
        "text" => Words(message["text"]["body"].Text, message),
        "interactive" => Tapped(message["interactive"], from),
        "button" => Answered(message["button"], message),
        "image" => File(message["image"], "foto.jpg", "image/jpeg"),
        "document" => File(message["document"], "berkas", "application/octet-stream"),
        "location" => Place(message["location"]),
        "contacts" => Card(message["contacts"].First, from),
        "edit" => Edited(message["edit"]),
        "reaction" or "revoke" or "system" or "" => null,
        "unsupported" when Says(message, 131052) => new Content.Other("berkas yang tidak dapat diambil. Mohon kirim ulang"),
        var other => new Content.Other(Word(other, message)),
    };

    private static Content Words(string words, Node message)
    {
        var quoted = message["context"]["id"].Text;
        return new Content.Text(Shortened.To(words, LongestText), quoted is "" ? null : quoted);
    }

    private static Content Tapped(Node interactive, Party from)
    {
        var reply = interactive["button_reply"].IsObject ? interactive["button_reply"] : interactive["list_reply"];
        var id = reply["id"].Text;
        return id is "" or { Length: > LongestData } ? new Content.Other("kiriman ini")
            : id is Taps.OwnNumber && Party.IsNumber(from.Number) ? new Content.Contact("+" + from.Number, Own: true)
            : new Content.Press(id);
    }

    /// <summary>A button of a template: without data of its own it brings its words, which then count as typed.</summary>
    private static Content Answered(Node button, Node message)
    {
        var (data, words) = (button["payload"].Text, button["text"].Text);
        return data is "" or { Length: > LongestData } || data == words ? Words(words is "" ? data : words, message) : new Content.Press(data);
    }

    private static Content File(Node file, string name, string type)
    {
        var (id, given) = (file["id"].Text, file["mime_type"].Text.Split(';')[0].Trim());
        return id is "" ? new Content.Other("kiriman ini") : new Content.Sent(
            new("", file["filename"].Text is { Length: > 0 } shown ? shown : name, given is "" ? type : given, Math.Max(0, file["file_size"].Number), id),
            file["caption"].Text);
    }

    private static Content Place(Node place)
    {
        var (latitude, longitude) = (place["latitude"].Real, place["longitude"].Real);
        return latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180
            ? new Content.Location(latitude, longitude)
            : new Content.Other("lokasi ini");
    }

    /// <summary>A card is the sender's own when its number is the one that writes, or when it answers our request for it.</summary>
    private static Content Card(Node card, Party from)
    {
        var phone = card["phones"].First;
        var number = phone["phone"].Text is { Length: > 0 } shown ? shown : phone["wa_id"].Text;
        var digits = Party.Digits(phone["wa_id"].Text is { Length: > 0 } id ? id : number);
        var own = (digits is not "" && digits == from.Number) || card["origin"].Text is "contact_request";
        return number is "" ? new Content.Other("kontak ini") : new Content.Contact(digits is "" ? number : "+" + digits, own);
    }

    private static Content? Edited(Node edit)
    {
        var (bubble, message) = (edit["original_message_id"].Text, edit["message"]);
        var words = message["text"]["body"].Text is { Length: > 0 } text ? text : message[message["type"].Text]["caption"].Text;
        return bubble is "" || words is "" ? null : new Content.Edit(bubble, Shortened.To(words, LongestText));
    }

    private static bool Says(Node message, int code) => message["errors"].Items.Any(error => error["code"].Number == code);

    private static string Word(string type, Node message) => type switch
    {
        "audio" => message["audio"]["voice"].Yes ? "pesan suara" : "rekaman suara",
        "voice" => "pesan suara",
        "video" => "video",
        "sticker" => "stiker",
        "order" => "pesanan",
        "poll" => "jajak pendapat",
        _ => "kiriman ini",
    };
}
