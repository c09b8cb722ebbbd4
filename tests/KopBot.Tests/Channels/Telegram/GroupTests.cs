using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>In a group the bot hears only what is meant for it.</summary>
public sealed class GroupTests : IAsyncLifetime
{
    private const long Group = -1_001_234_567_890;
    private TelegramRig _rig = null!;
    private SimulatedPerson _sari = null!;

    public async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start();
        _sari = _rig.Server.Person(77).In(Group);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Theory]
    [InlineData("/harga", "/harga")]
    [InlineData("/harga@KopBotUji_bot", "/harga")]
    [InlineData("@KopBotUji_bot harga gas berapa?", "harga gas berapa?")]
    [InlineData("harga gas berapa, @kopbotuji_bot", "harga gas berapa")]
    public async Task Words_that_address_the_bot_arrive_without_its_name(string written, string kept)
    {
        _sari.Say(written);
        var incoming = await _rig.Store.Next();
        Assert.Equal(new Content.Text(kept), incoming.Content);
        Assert.Equal(new("telegram", $"{Group}"), incoming.Chat);
        Assert.Equal(new("telegram", "77"), incoming.From);
    }

    [Theory]
    [InlineData("besok rapat jam 9")]
    [InlineData("/harga@BotLain_bot")]
    [InlineData("tanya @KopBotUji_bot2 saja")]
    [InlineData("surel: kas@KopBotUji_bot")]
    public async Task Other_words_are_none_of_its_business(string written)
    {
        _sari.Say(written);
        _sari.Say("/ya");
        Assert.Equal(new Content.Text("/ya"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_reply_to_the_bot_is_meant_for_it()
    {
        var other = _sari.Say("mau titip gas");
        _sari.Say("boleh", other);
        var sent = Assert.IsType<SendResult.Sent>(await _rig.Send(Group, new() { Text = "Berapa tabung?" }));
        _sari.Say("dua", long.Parse(sent.Bubble!));
        Assert.Equal(new Content.Text("dua", sent.Bubble), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_button_opens_the_private_chat_with_the_bot_and_begins_there_what_was_wanted()
    {
        _sari.Say("/lapor");
        await _rig.Store.Next();
        await _rig.Until(() => _rig.Channel.Health.Working);
        await _rig.Send(Group, new() { Text = "Mari lanjutkan di obrolan pribadi.", Buttons = [new("Obrolan pribadi", "d:lapor") { Private = "lapor" }] });
        Assert.Equal(new SeenButton("Obrolan pribadi", null, "https://t.me/KopBotUji_bot?start=lapor"), Assert.Single((await _sari.Next()).Buttons));
    }

    [Fact]
    public async Task Before_the_bot_knows_its_name_the_button_is_left_out()
    {
        await using var rig = await TelegramRig.Start(listen: false);
        var budi = rig.Server.Person(78).In(Group);
        await rig.Send(Group, new() { Text = "Mari lanjutkan di obrolan pribadi.", Buttons = [new("Obrolan pribadi", "d:lapor") { Private = "lapor" }] });
        Assert.Empty((await budi.Next()).Buttons);
    }

    [Fact]
    public async Task A_sticker_for_others_is_not_answered()
    {
        _sari.Send("sticker", "{}");
        _sari.ShareContact("6281");
        _sari.SendPhoto([0xFF, 0xD8], "foto gudang");
        _sari.Say("/ya");
        Assert.Equal(new Content.Text("/ya"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_press_in_a_group_is_of_the_person_who_pressed()
    {
        await _rig.Send(Group, new() { Text = "Pilih", Buttons = [new("Ya", "y")] });
        _sari.Press("Ya");
        var kept = await _rig.Store.Next();
        Assert.Equal(($"{Group}", "77"), (kept.Chat.Id, kept.From.Id));
        Assert.NotEqual(kept.Chat.ToString(), kept.Conversation);
    }

    [Fact]
    public async Task Another_bot_and_a_channel_are_not_heard()
    {
        _rig.Bot.TellRaw("message", 1, """
            "message":{"message_id":5,"from":{"id":8,"is_bot":true,"first_name":"B"},"chat":{"id":-100,"type":"supergroup"},"date":1759716000,"text":"/ya"}
            """u8.ToArray());
        _rig.Bot.TellRaw("message", 1, """
            "message":{"message_id":6,"sender_chat":{"id":-200},"chat":{"id":-200,"type":"channel"},"date":1759716000,"text":"/ya"}
            """u8.ToArray());
        _sari.Say("/ya");
        Assert.Equal($"{Group}", (await _rig.Store.Next()).Chat.Id);
    }

    [Fact]
    public async Task An_answer_quotes_the_message_that_it_answers_while_that_is_there()
    {
        var asked = _sari.Say("/harga");
        await _rig.Send(Group, new() { Text = "Rp18.000" }, answers: $"{asked}");
        Assert.Equal(asked, (await _sari.Next()).RepliesTo);
        await _rig.Send(Group, new() { Text = "Rp18.000" }, answers: "999999");
        Assert.Equal(0, (await _sari.Next()).RepliesTo);
    }

    [Fact]
    public async Task A_telephone_number_is_not_asked_in_a_group()
    {
        Assert.IsType<SendResult.Sent>(await _rig.Send(Group, new() { Text = "Nomor Bapak/Ibu?", AsksContact = true }));
        Assert.False((await _sari.Next()).IsReplyKeyboard);
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_found_under_its_new_number()
    {
        var old = _rig.Server.Person(77).In(-500, type: "group");
        (old.Chat.Standing, old.Chat.MigratedTo) = (Standing.Migrated, Group);
        Assert.IsType<SendResult.Sent>(await _rig.Send(-500, new() { Text = "satu" }));
        Assert.IsType<SendResult.Sent>(await _rig.Send(-500, new() { Text = "dua" }));
        Assert.Equal("satu", (await _sari.Next()).Text);
        Assert.Equal("dua", (await _sari.Next()).Text);
        Assert.Equal([-500, Group, Group], _rig.Bot.CallsOf("sendMessage").Select(call => call.Chat));
    }

    [Fact]
    public async Task The_note_that_a_group_moved_is_heeded_before_the_first_sending()
    {
        _rig.Server.Person(77).In(-600, type: "group").Send("migrate_to_chat_id", $"{Group}");
        _sari.Say("/ya");
        await _rig.Store.Next();
        await _rig.Send(-600, new() { Text = "satu" });
        Assert.Equal("satu", (await _sari.Next()).Text);
        Assert.Equal(Group, Assert.Single(_rig.Bot.CallsOf("sendMessage")).Chat);
    }

    [Fact]
    public async Task A_bot_that_is_put_out_of_a_group_says_that_the_group_is_closed()
    {
        _rig.Bot.TellRaw("my_chat_member", 1, """
            "my_chat_member":{"chat":{"id":-100,"type":"supergroup"},"from":{"id":8,"first_name":"B"},"date":1759716000,
            "old_chat_member":{"status":"administrator"},"new_chat_member":{"status":"member"}}
            """u8.ToArray());
        _rig.Bot.TellRaw("my_chat_member", 1, """
            "my_chat_member":{"chat":{"id":-100,"type":"supergroup"},"from":{"id":8,"first_name":"B"},"date":1759716000,
            "old_chat_member":{"status":"member"},"new_chat_member":{"status":"kicked"}}
            """u8.ToArray());
        var kept = await _rig.Store.Next();
        Assert.Equal(new Content.Reach(false), kept.Content);
        Assert.Equal("-100", kept.Chat.Id);
    }
}
