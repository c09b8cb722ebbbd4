namespace KopBot.Tests.Channels.Telegram.Fake.Methods;

public sealed class SendMessage : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        var chat = Sending.ChatOf(call);
        var (text, entities) = Sending.Words(call, "text", 4096, "message is too long");
        if (text is "")
        {
            throw new Refused("message text is empty");
        }

        Sending.Count(call, chat);
        var bubble = Sending.Bubble(call, chat, text, entities);
        return ValueTask.FromResult(call.Bot.Keep(chat, bubble));
    }
}

public sealed class EditMessageText : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        var chat = Sending.ChatOf(call);
        var number = call.Parameters.Whole("message_id") ?? throw new Refused("message identifier is not specified");
        if (!chat.Sent.TryGetValue(number, out var old))
        {
            throw new Refused(chat.Knows(number) ? "message can't be edited" : "message to edit not found");
        }

        var (text, entities) = Sending.Words(call, "text", 4096, "message is too long");
        if (text is "")
        {
            throw new Refused("message text is empty");
        }

        if (old.File is not null)
        {
            throw new Refused("there is no text in the message to edit");
        }

        Sending.Count(call, chat);
        var edited = Sending.Onto(call, chat, old with { Text = text, Entities = entities, Rows = [], IsEdit = true, At = call.Bot.Time.GetUtcNow(), By = call.By });
        return edited.Text == old.Text && edited.Entities.SequenceEqual(old.Entities) && edited.Buttons.SequenceEqual(old.Buttons)
            ? throw new Refused("message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message")
            : ValueTask.FromResult(call.Bot.Keep(chat, edited));
    }
}
