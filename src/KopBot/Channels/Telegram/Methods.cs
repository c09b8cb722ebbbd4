using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using KopBot.Channels.Telegram.Wire;

namespace KopBot.Channels.Telegram;

/// <summary>A method of the Bot API: its name, its parameters and its result.</summary>
/// <typeparam name="TRequest">The parameters.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
/// <param name="Name">The name in the path.</param>
/// <param name="In">How the parameters are written.</param>
/// <param name="Out">How the answer is read.</param>
internal sealed record Method<TRequest, TResult>(string Name, JsonTypeInfo<TRequest> In, JsonTypeInfo<Response<TResult>> Out);

/// <summary>The methods that KopBot calls with JSON.</summary>
internal static class Methods
{
    public static readonly Method<Nothing, User> GetMe = new("getMe", OutJson.Default.Nothing, InJson.Default.ResponseUser);

    public static readonly Method<SetMyCommands, JsonElement> SetMyCommands =
        new("setMyCommands", OutJson.Default.SetMyCommands, InJson.Default.ResponseJsonElement);

    public static readonly Method<Nothing, WebhookInfo> GetWebhookInfo =
        new("getWebhookInfo", OutJson.Default.Nothing, InJson.Default.ResponseWebhookInfo);

    public static readonly Method<SetWebhook, JsonElement> SetWebhook =
        new("setWebhook", OutJson.Default.SetWebhook, InJson.Default.ResponseJsonElement);

    public static readonly Method<Nothing, JsonElement> DeleteWebhook =
        new("deleteWebhook", OutJson.Default.Nothing, InJson.Default.ResponseJsonElement);

    public static readonly Method<SendMessage, SentMessage> SendMessage =
        new("sendMessage", OutJson.Default.SendMessage, InJson.Default.ResponseSentMessage);

    public static readonly Method<EditMessageText, JsonElement> EditMessageText =
        new("editMessageText", OutJson.Default.EditMessageText, InJson.Default.ResponseJsonElement);

    public static readonly Method<AnswerCallbackQuery, JsonElement> AnswerCallbackQuery =
        new("answerCallbackQuery", OutJson.Default.AnswerCallbackQuery, InJson.Default.ResponseJsonElement);

    public static readonly Method<SendChatAction, JsonElement> SendChatAction =
        new("sendChatAction", OutJson.Default.SendChatAction, InJson.Default.ResponseJsonElement);

    public static readonly Method<GetFile, TelegramFile> GetFile =
        new("getFile", OutJson.Default.GetFile, InJson.Default.ResponseTelegramFile);
}
