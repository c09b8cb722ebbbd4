namespace KopBot.Tests.Channels.Telegram.Fake.Methods;

/// <summary>Sends a photo or a document: uploaded, or one that the server has already.</summary>
public abstract class SendFile(string field, long largest, bool photo) : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        var chat = Sending.ChatOf(call);
        var (caption, entities) = Sending.Words(call, "caption", 1024, "message caption is too long");
        var file = call.Parameters.File(field) is { } sent ? Uploaded(call.Bot, sent) : Known(call);
        Sending.Count(call, chat);
        var bubble = Sending.Bubble(call, chat, caption, entities) with { File = file, IsPhoto = photo };
        return ValueTask.FromResult(call.Bot.Keep(chat, bubble));
    }

    private FakeFile Uploaded(FakeBot bot, FakeFile sent) => sent.Content.Length switch
    {
        0 => throw new Refused("file must be non-empty"),
        var size when size > largest => throw new Refused(photo ? "file is too big for a photo" : "file is too big"),
        _ when photo && !IsPicture(sent.Content) => throw new Refused("IMAGE_PROCESS_FAILED"),
        _ => bot.Keep(sent),
    };

    private FakeFile Known(Call call)
    {
        var handle = call.Parameters.Text(field) ?? throw new Refused($"there is no {field} in the request");
        return call.Bot.Files.GetValueOrDefault(handle) ?? throw new Refused("wrong file identifier/HTTP URL specified");
    }

    private static bool IsPicture(byte[] content) => content.AsSpan() switch
    {
        [0xFF, 0xD8, ..] or [0x89, 0x50, 0x4E, 0x47, ..] or [0x52, 0x49, 0x46, 0x46, ..] => true,
        _ => false,
    };
}

public sealed class SendPhoto() : SendFile("photo", 10 * 1024 * 1024, true);

public sealed class SendDocument() : SendFile("document", 50 * 1024 * 1024, false);
