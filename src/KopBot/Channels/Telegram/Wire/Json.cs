using System.Text.Json;
using System.Text.Json.Serialization;

namespace KopBot.Channels.Telegram.Wire;

/// <summary>Reads what comes in, forgiving: unknown fields are passed over, and a scalar of the wrong kind is taken as it is meant.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(LooseLong), typeof(LooseString), typeof(LooseBool), typeof(LooseDouble)])]
[JsonSerializable(typeof(Update))]
[JsonSerializable(typeof(Response<User>))]
[JsonSerializable(typeof(Response<SentMessage>))]
[JsonSerializable(typeof(Response<TelegramFile>))]
[JsonSerializable(typeof(Response<WebhookInfo>))]
[JsonSerializable(typeof(Response<JsonElement>))]
internal sealed partial class InJson : JsonSerializerContext;

/// <summary>Writes what goes out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(GetUpdates))]
[JsonSerializable(typeof(SetWebhook))]
[JsonSerializable(typeof(SetMyCommands))]
[JsonSerializable(typeof(SendMessage))]
[JsonSerializable(typeof(EditMessageText))]
[JsonSerializable(typeof(AnswerCallbackQuery))]
[JsonSerializable(typeof(AnswerInBody))]
[JsonSerializable(typeof(SendChatAction))]
[JsonSerializable(typeof(GetFile))]
internal sealed partial class OutJson : JsonSerializerContext;
