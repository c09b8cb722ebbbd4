using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram.FakeTests;

/// <summary>The fake refuses what the real server refuses, in its words.</summary>
public sealed class CallTests : IAsyncLifetime
{
    private readonly FakeTime _time = new();
    private Caller _bot = null!;

    public async Task InitializeAsync() => _bot = await Caller.Start(_time);

    public async Task DisposeAsync() => await _bot.DisposeAsync();

    [Theory]
    [InlineData("halo", "Not Found")]
    [InlineData("bot0123:abc/getMe", "Unauthorized: invalid token specified")]
    [InlineData("botabc/getMe", "Unauthorized: invalid token specified")]
    [InlineData("bot999:abc/getMe", "Unauthorized")]
    [InlineData("bot111222333:FAKE-token_of-the-first-bot/getmee", "Not Found: method not found")]
    public async Task A_wrong_address_is_refused(string path, string description) =>
        Assert.Equal(description, (await _bot.Get(path)).GetProperty("description").GetString());

    [Fact]
    public async Task Parameters_come_in_any_form_and_methods_in_any_case()
    {
        var sari = _bot.Server.Person(7);
        await _bot.Get($"bot{_bot.Bot.Token}/SENDMESSAGE?chat_id=7&text=satu");
        await _bot.Form("sendmessage", new() { ["chat_id"] = "7", ["text"] = "dua", ["reply_markup"] = """{"inline_keyboard":[[{"text":"Ya","callback_data":"y"}]]}""" });
        await _bot.Call("sendMessage", new { chat_id = 7, text = "tiga" });
        Assert.Equal("satu", (await sari.Next()).Text);
        Assert.Equal("y", Assert.Single((await sari.Next()).Buttons).Data);
        Assert.Equal("tiga", (await sari.Next()).Text);
        Assert.Empty(_bot.Bot.Complaints);
    }

    [Theory]
    [InlineData(4096, "ok")]
    [InlineData(4097, "Bad Request: message is too long")]
    public async Task Words_are_counted_in_code_points(int length, string description)
    {
        _bot.Server.Person(7);
        Assert.Equal(description, await _bot.Error("sendMessage", new { chat_id = 7, text = string.Concat(Enumerable.Repeat("😀", length)) }));
    }

    [Theory]
    [InlineData("", "Bad Request: message text is empty")]
    [InlineData(" \n ", "Bad Request: message text is empty")]
    public async Task Blank_words_are_refused(string text, string description)
    {
        _bot.Server.Person(7);
        Assert.Equal(description, await _bot.Error("sendMessage", new { chat_id = 7, text }));
    }

    [Theory]
    [InlineData(1, "ok")]
    [InlineData(64, "ok")]
    [InlineData(65, "Bad Request: BUTTON_DATA_INVALID")]
    [InlineData(0, "Bad Request: BUTTON_DATA_INVALID")]
    public async Task The_data_of_a_button_has_1_to_64_bytes(int bytes, string description)
    {
        _bot.Server.Person(7);
        var markup = new { inline_keyboard = new[] { new[] { new { text = "Ya", callback_data = new string('y', bytes) } } } };
        Assert.Equal(description, await _bot.Error("sendMessage", new { chat_id = 7, text = "x", reply_markup = markup }));
    }

    [Fact]
    public async Task A_button_does_exactly_one_thing()
    {
        _bot.Server.Person(7);
        var two = new { inline_keyboard = new[] { new[] { new { text = "Ya", callback_data = "y", url = "https://a.id" } } } };
        var none = new { inline_keyboard = new[] { new[] { new { text = "Ya" } } } };
        Assert.StartsWith("Bad Request: can't parse inline keyboard button", await _bot.Error("sendMessage", new { chat_id = 7, text = "x", reply_markup = two }));
        Assert.StartsWith("Bad Request: can't parse inline keyboard button", await _bot.Error("sendMessage", new { chat_id = 7, text = "x", reply_markup = none }));
    }

    [Fact]
    public async Task A_telephone_number_is_asked_in_private_only()
    {
        _bot.Server.Person(7).In(-100);
        var markup = new { keyboard = new[] { new[] { new { text = "Nomor", request_contact = true } } } };
        Assert.Equal("ok", await _bot.Error("sendMessage", new { chat_id = 7, text = "x", reply_markup = markup }));
        Assert.Equal("Bad Request: Phone number can be requested in private chats only", await _bot.Error("sendMessage", new { chat_id = -100, text = "x", reply_markup = markup }));
    }

    [Theory]
    [InlineData("lapor_2", "x", "ok")]
    [InlineData("Lapor", "x", "Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("harga-lpg", "x", "Bad Request: BOT_COMMAND_INVALID")]
    [InlineData("lapor", "", "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")]
    public async Task A_command_has_small_letters(string command, string words, string description) =>
        Assert.Equal(description, await _bot.Error("setMyCommands", new { commands = new[] { new { command, description = words } } }));

    [Fact]
    public async Task A_press_is_answered_once_and_in_time()
    {
        var id = _bot.Bot.NewPress();
        Assert.Equal("ok", await _bot.Error("answerCallbackQuery", new { callback_query_id = id }));
        Assert.StartsWith("Bad Request: query is too old", await _bot.Error("answerCallbackQuery", new { callback_query_id = id }));
        id = _bot.Bot.NewPress();
        _time.Advance(TimeSpan.FromSeconds(150));
        Assert.StartsWith("Bad Request: query is too old", await _bot.Error("answerCallbackQuery", new { callback_query_id = id }));
    }

    [Theory]
    [InlineData(Standing.Blocked, "Forbidden: bot was blocked by the user")]
    [InlineData(Standing.Deactivated, "Forbidden: user is deactivated")]
    [InlineData(Standing.NeverStarted, "Forbidden: bot can't initiate conversation with a user")]
    [InlineData(Standing.Normal, "ok")]
    public async Task A_chat_answers_as_it_stands(Standing standing, string description)
    {
        _bot.Server.Person(7).Chat.Standing = standing;
        Assert.Equal(description, await _bot.Error("sendMessage", new { chat_id = 7, text = "x" }));
        Assert.Equal("Bad Request: chat not found", await _bot.Error("sendMessage", new { chat_id = 8, text = "x" }));
    }

    [Fact]
    public async Task A_link_to_a_file_ends_after_an_hour()
    {
        var file = _bot.Bot.Keep(new([1], "a.pdf", "application/pdf"));
        var path = (await _bot.Call("getFile", new { file_id = file.FileId })).GetProperty("result").GetProperty("file_path").GetString();
        _time.Advance(TimeSpan.FromHours(1));
        Assert.Equal("Not Found", (await _bot.Get($"file/bot{_bot.Bot.Token}/{path}")).GetProperty("description").GetString());
    }

    [Fact]
    public async Task What_the_specification_does_not_know_is_complained_of()
    {
        if (ApiSpec.Instance is null)
        {
            return;
        }

        _bot.Server.Person(7);
        await _bot.Call("sendMessage", new { chat_id = 7, text = 5 });
        await _bot.Call("sendMessage", new { chat_id = 7, txt = "a" });
        await _bot.Call("sendMessage", new { chat_id = 7, text = "a", reply_markup = new { inline_keyboard = "x" } });
        await _bot.Call("sendMessage", new { chat_id = 7, text = "a", reply_markup = new { inline_keyboard = new[] { new[] { new { label = "a" } } } } });
        Assert.Equal(
            [
                "sendMessage: text is no String", "sendMessage: text is missing", "sendMessage: txt is no parameter",
                "sendMessage: reply_markup is no InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply",
                "sendMessage: reply_markup is no InlineKeyboardMarkup or ReplyKeyboardMarkup or ReplyKeyboardRemove or ForceReply",
            ],
            _bot.Bot.Complaints);
    }
}
