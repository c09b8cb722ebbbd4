using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>What people do in a private chat, and what arrives.</summary>
public sealed class ReceiveTests : IAsyncLifetime
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4];
    private TelegramRig _rig = null!;
    private SimulatedPerson _sari = null!;

    public async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start();
        _sari = _rig.Server.Person(4_503_599_627_370_495, "Sari", "Dewi");
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_message_has_its_chat_its_sender_its_time_and_its_number()
    {
        var number = _sari.Say("halo");
        var kept = await _rig.Store.Next();
        Assert.Equal(new("telegram", "4503599627370495"), kept.Chat);
        Assert.Equal(kept.Chat, kept.From);
        Assert.Equal("Sari Dewi", kept.Name);
        Assert.Equal($"{number}", kept.Bubble);
        Assert.StartsWith($"{_rig.Bot.User.Id}/", kept.Id);
        Assert.True((DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds()) - kept.At).Duration() < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData("/lapor", "/lapor")]
    [InlineData("/lapor 2025-09", "/lapor 2025-09")]
    [InlineData("/lapor@KopBotUji_bot", "/lapor")]
    [InlineData("/lapor@kopbotuji_BOT 2025-09", "/lapor 2025-09")]
    [InlineData("/start DEMO-7", "/start DEMO-7")]
    [InlineData("/start@KopBotUji_bot DEMO-7", "/start DEMO-7")]
    [InlineData("surat@KopBotUji_bot", "surat@KopBotUji_bot")]
    [InlineData("/", "/")]
    public async Task A_command_loses_the_name_of_the_bot(string written, string kept)
    {
        _sari.Say(written);
        Assert.Equal(new Content.Text(kept), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_command_for_another_bot_is_not_for_us()
    {
        _sari.Say("/lapor@BotLain_bot");
        _sari.Say("ya");
        Assert.Equal(new Content.Text("ya"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_reply_names_the_bubble_that_it_quotes()
    {
        var first = _sari.Say("lima juta");
        _sari.Say("maksud saya enam juta", first);
        await _rig.Store.Next();
        Assert.Equal(new Content.Text("maksud saya enam juta", $"{first}"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_press_brings_its_data_and_is_answered()
    {
        await _rig.Send(_sari.Chat.Id, new() { Text = "Kirim?", Buttons = [new("Ya", "k:7:ya")] });
        var bubble = await _sari.Next();
        _sari.Press("Ya");
        var kept = await _rig.Store.Next();
        Assert.Equal(new Content.Press("k:7:ya"), kept.Content);
        Assert.Equal($"{bubble.Number}", kept.Bubble);
        await _rig.Until(() => _rig.Bot.AnsweredPresses is 1);
    }

    [Fact]
    public async Task A_press_on_a_message_that_is_too_old_to_be_shown_is_kept()
    {
        _sari.PressOn(3, "lama");
        var kept = await _rig.Store.Next();
        Assert.Equal(new Content.Press("lama"), kept.Content);
        Assert.True(kept.At > DateTimeOffset.UnixEpoch.AddYears(30));
    }

    [Fact]
    public async Task An_edited_message_is_an_edit_of_its_bubble()
    {
        var number = _sari.Say("5 jt");
        _sari.Edit(number, "6 jt");
        await _rig.Store.Next();
        Assert.Equal(new Content.Edit($"{number}", "6 jt"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_contact_card_is_the_senders_own_only_when_Telegram_says_so()
    {
        _sari.ShareContact("+6281234567890");
        _sari.ShareContact("6281234567891", own: false);
        _sari.Send("contact", """{"phone_number":"6281234567892","first_name":"Sari"}""");
        Assert.Equal(new Content.Contact("+6281234567890", true), (await _rig.Store.Next()).Content);
        Assert.Equal(new Content.Contact("6281234567891", false), (await _rig.Store.Next()).Content);
        Assert.Equal(new Content.Contact("6281234567892", false), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_photo_is_kept_in_its_largest_size_and_can_be_fetched()
    {
        _sari.SendPhoto(Jpeg, "RAT 2025");
        var sent = Assert.IsType<Content.Sent>((await _rig.Store.Next()).Content);
        Assert.Equal("RAT 2025", sent.Caption);
        Assert.Equal(("", "image/jpeg", 8L), (sent.File.Hash, sent.File.Type, sent.File.Size));
        Assert.Equal(Jpeg, await _rig.Channel.Fetch(sent.File, default));
    }

    [Theory]
    [InlineData(20 * 1024 * 1024, "besar")]
    [InlineData((20 * 1024 * 1024) + 1, "kecil")]
    public async Task A_size_of_a_photo_above_20_MB_is_passed_over(long size, string chosen)
    {
        _sari.Send("photo", $$"""[{"file_id":"besar","width":4000,"height":3000,"file_size":{{size}}},{"file_id":"kecil","width":90,"height":60,"file_size":900}]""");
        Assert.Equal(chosen, Assert.IsType<Content.Sent>((await _rig.Store.Next()).Content).File.Remote);
    }

    [Fact]
    public async Task A_document_keeps_its_name_and_type()
    {
        _sari.SendDocument([1, 2, 3], "Neraca Sept.pdf", "application/pdf");
        var sent = Assert.IsType<Content.Sent>((await _rig.Store.Next()).Content);
        Assert.Equal(("Neraca Sept.pdf", "application/pdf", 3L, ""), (sent.File.Name, sent.File.Type, sent.File.Size, sent.Caption));
        Assert.Equal([1, 2, 3], await _rig.Channel.Fetch(sent.File, default));
    }

    [Fact]
    public async Task The_pictures_of_an_album_are_messages_of_their_own()
    {
        _sari.SendPhoto(Jpeg, "depan");
        _sari.SendPhoto(Jpeg);
        Assert.Equal("depan", Assert.IsType<Content.Sent>((await _rig.Store.Next()).Content).Caption);
        Assert.Equal("", Assert.IsType<Content.Sent>((await _rig.Store.Next()).Content).Caption);
    }

    [Fact]
    public async Task A_place_is_a_place()
    {
        _sari.SendLocation(-1.35, 100.58);
        Assert.Equal(new Content.Location(-1.35, 100.58), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task Blocking_and_unblocking_is_told()
    {
        _sari.Block();
        _sari.Unblock();
        Assert.Equal(new Content.Reach(false), (await _rig.Store.Next()).Content);
        Assert.Equal(new Content.Reach(true), (await _rig.Store.Next()).Content);
    }

    [Theory]
    [InlineData("voice", "{}", "pesan suara")]
    [InlineData("sticker", "{}", "stiker")]
    [InlineData("video", "{}", "video")]
    [InlineData("video_note", "{}", "pesan video")]
    [InlineData("audio", "{}", "rekaman suara")]
    [InlineData("poll", "{}", "jajak pendapat")]
    [InlineData("dice", "{}", "dadu")]
    [InlineData("hologram_of_2031", "[1,{}]", "kiriman ini")]
    [InlineData("contact", "{}", "kiriman ini")]
    [InlineData("location", """{"latitude":"x","longitude":5}""", "kiriman ini")]
    public async Task What_cannot_be_read_has_a_name(string field, string json, string what)
    {
        _sari.Send(field, json);
        Assert.Equal(new Content.Other(what), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task An_animation_is_not_taken_for_the_document_that_comes_with_it()
    {
        _rig.Bot.TellRaw("message", 1, """
            "message":{"message_id":5,"from":{"id":7,"first_name":"A"},"chat":{"id":7,"type":"private"},"date":1759716000,
            "animation":{"file_id":"a"},"document":{"file_id":"a","mime_type":"video/mp4"}}
            """u8.ToArray());
        Assert.Equal(new Content.Other("gambar bergerak"), (await _rig.Store.Next()).Content);
    }

    [Theory]
    [InlineData("pinned_message")]
    [InlineData("message_auto_delete_timer_changed")]
    [InlineData("chat_background_set")]
    [InlineData("write_access_allowed")]
    public async Task A_note_of_Telegrams_own_is_not_answered(string field)
    {
        _sari.Send(field, "{}");
        _sari.Say("ya");
        Assert.Equal(new Content.Text("ya"), (await _rig.Store.Next()).Content);
    }
}
