using System.Text;
using System.Text.Json;

namespace KopBot.Tests.Channels.Telegram.Fake.Methods;

public sealed class GetMe : IMethod
{
    public ValueTask<Answer> Answer(Call call) => ValueTask.FromResult(Fake.Answer.Ok(call.Bot.Self));
}

public sealed class LogOut : IMethod
{
    public ValueTask<Answer> Answer(Call call) => ValueTask.FromResult(Fake.Answer.True);
}

public sealed class SendChatAction : IMethod
{
    private static readonly string[] Known =
    [
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
        "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    ];

    public ValueTask<Answer> Answer(Call call)
    {
        Sending.ChatOf(call);
        return Known.Contains(call.Parameters.Text("action")) ? ValueTask.FromResult(Fake.Answer.True) : throw new Refused("wrong parameter action in request");
    }
}

public sealed class AnswerCallbackQuery : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        var id = call.Parameters.Text("callback_query_id") ?? "";
        return (call.Parameters.Text("text") ?? "").Length > 200 ? throw new Refused("MESSAGE_TOO_LONG")
            : call.Bot.AnswerPress(id) ? ValueTask.FromResult(Fake.Answer.True)
            : throw new Refused("query is too old and response timeout expired or query ID is invalid");
    }
}

public sealed class SetMyCommands : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        var commands = call.Parameters.Json("commands")?.EnumerateArray().ToList() ?? throw new Refused("commands must be non-empty");
        if (commands.Count > 100)
        {
            throw new Refused("BOT_COMMANDS_TOO_MUCH");
        }

        var list = commands.Select(Read).ToList();
        call.Bot.Commands[call.Parameters.Text("language_code") ?? ""] = list;
        return ValueTask.FromResult(Fake.Answer.True);
    }

    private static (string Command, string Description) Read(JsonElement command)
    {
        var name = command.GetProperty("command").GetString()!;
        var words = command.GetProperty("description").GetString()!;
        return name.Length is < 1 or > 32 || !name.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '_')
            ? throw new Refused("BOT_COMMAND_INVALID")
            : words.Length is < 1 or > 256 ? throw new Refused("BOT_COMMAND_DESCRIPTION_INVALID") : (name, words);
    }
}

public sealed class GetFile : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        var handle = call.Parameters.Text("file_id") ?? "";
        var file = call.Bot.Files.GetValueOrDefault(handle) ?? throw new Refused("wrong file_id or the file is temporarily unavailable");
        if (file.Size > 20 * 1024 * 1024)
        {
            throw new Refused("file is too big");
        }

        var path = call.Bot.Link(file);
        return ValueTask.FromResult(Fake.Answer.Ok(Encoding.UTF8.GetBytes(
            $"{{\"file_id\":\"{handle}\",\"file_unique_id\":\"u{handle}\",\"file_size\":{file.Size},\"file_path\":\"{path}\"}}")));
    }
}
