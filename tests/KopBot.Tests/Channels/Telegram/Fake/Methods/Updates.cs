namespace KopBot.Tests.Channels.Telegram.Fake.Methods;

public sealed class GetUpdates : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        if (call.Bot.Webhook.IsSet)
        {
            throw new Refused(Fake.Answer.Fail(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"));
        }

        call.Bot.Want(call.Parameters);
        var limit = call.Parameters.Whole("limit") is >= 1 and <= 100 and var given ? (int)given : 100;
        var timeout = (int)Math.Clamp(call.Parameters.Whole("timeout") ?? 0, 0, 50);
        return call.Bot.Queue.Get(call.Parameters.Whole("offset") ?? 0, limit, timeout, call.Gone);
    }
}

public sealed class SetWebhook : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        var secret = call.Parameters.Text("secret_token") ?? "";
        if (secret.Length > 256)
        {
            throw new Refused("secret token is too long");
        }

        if (!secret.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-'))
        {
            throw new Refused("secret token contains unallowed characters");
        }

        call.Bot.Want(call.Parameters);
        if (call.Parameters.Flag("drop_pending_updates"))
        {
            call.Bot.Queue.Forget();
        }

        var connections = (int)Math.Clamp(call.Parameters.Whole("max_connections") ?? 40, 1, 100);
        return ValueTask.FromResult(call.Bot.Webhook.Set(call.Parameters.Text("url") ?? "", secret, connections));
    }
}

public sealed class DeleteWebhook : IMethod
{
    public ValueTask<Answer> Answer(Call call)
    {
        if (call.Parameters.Flag("drop_pending_updates"))
        {
            call.Bot.Queue.Forget();
        }

        return ValueTask.FromResult(call.Bot.Webhook.Set("", "", 40));
    }
}

public sealed class GetWebhookInfo : IMethod
{
    public ValueTask<Answer> Answer(Call call) => ValueTask.FromResult(call.Bot.Webhook.Info());
}
