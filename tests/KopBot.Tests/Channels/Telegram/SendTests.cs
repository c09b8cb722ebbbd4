using KopBot.Channels;
using KopBot.Channels.Telegram;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.Telegram.Fake;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>What a bubble becomes on Telegram.</summary>
public sealed class SendTests : IAsyncLifetime
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4];
    private TelegramRig _rig = null!;
    private SimulatedPerson _sari = null!;

    public async Task InitializeAsync()
    {
        _rig = await TelegramRig.Start(listen: false);
        _sari = _rig.Server.Person(77);
    }

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task Bold_words_are_bold_and_signs_are_signs()
    {
        await Send(new() { Text = "Nomor *LPR-<7> & 8*, 5 * 3 *tebal*" });
        var seen = await _sari.Next();
        Assert.Equal("Nomor LPR-<7> & 8, 5 * 3 tebal", seen.Text);
        Assert.Equal(["LPR-<7> & 8", "tebal"], seen.Bold);
    }

    [Fact]
    public async Task What_was_sent_is_named_by_its_number()
    {
        var sent = Assert.IsType<SendResult.Sent>(await Send(new() { Text = "Halo" }));
        Assert.Equal($"{(await _sari.Next()).Number}", sent.Bubble);
    }

    [Fact]
    public async Task Long_words_are_cut_with_the_buttons_below_the_last_part()
    {
        await Send(new() { Text = $"*{new string('a', 3000)}\n{new string('b', 3000)}*", Buttons = [new("Ya", "y")] });
        var (first, last) = (await _sari.Next(), await _sari.Next());
        Assert.Equal((3001, 3001), (first.Text.Length, last.Text.Length));
        Assert.Empty(first.Buttons);
        Assert.Equal("y", Assert.Single(last.Buttons).Data);
    }

    [Fact]
    public async Task Exactly_4096_code_points_are_one_message_and_one_more_are_two()
    {
        await Send(new() { Text = string.Concat(Enumerable.Repeat("😀", 4096)) });
        await Send(new() { Text = string.Concat(Enumerable.Repeat("😀", 4097)) });
        Assert.Equal(8192, (await _sari.Next()).Text.Length);
        Assert.Equal(8192, (await _sari.Next()).Text.Length);
        Assert.Equal(2, (await _sari.Next()).Text.Length);
    }

    [Fact]
    public async Task Short_neighbours_share_a_row_and_a_link_opens()
    {
        await Send(new()
        {
            Text = "Pilih",
            Buttons = [new("Ya", "y"), new("Tidak", "t"), new("Lihat laporan lengkap", "l"), new("Lagi", "g"), new("Situs", "", "https://example.go.id/x?a=1&b=2")],
        });
        var seen = await _sari.Next();
        Assert.Equal(["Ya,Tidak", "Lihat laporan lengkap", "Lagi,Situs"], seen.Rows.Select(row => string.Join(',', row.Select(button => button.Label))));
        Assert.Equal("https://example.go.id/x?a=1&b=2", seen.Buttons.Last().Url);
    }

    [Fact]
    public async Task The_keyboard_that_asks_for_the_number_goes_away_with_the_next_bubble()
    {
        await Send(new() { Text = "Nomor Bapak/Ibu?", AsksContact = true });
        Assert.True(Assert.Single((await _sari.Next()).Buttons).AsksContact);
        Assert.True(_sari.Chat.ShowsKeyboard);
        await Send(new() { Text = "Terima kasih" });
        Assert.True((await _sari.Next()).RemovesKeyboard);
        await Send(new() { Text = "Lanjut" });
        Assert.False((await _sari.Next()).RemovesKeyboard);
    }

    [Fact]
    public async Task With_buttons_the_number_is_asked_in_a_second_message()
    {
        var sent = Assert.IsType<SendResult.Sent>(await Send(new() { Text = "Nomor Bapak/Ibu?", AsksContact = true, Buttons = [new("Lewati", "l")] }));
        var (first, second) = (await _sari.Next(), await _sari.Next());
        Assert.Equal(("Lewati", $"{first.Number}"), (Assert.Single(first.Buttons).Label, sent.Bubble));
        Assert.True(Assert.Single(second.Buttons).AsksContact);
    }

    [Fact]
    public async Task A_retry_of_another_replica_does_not_repeat_the_parts_that_were_sent()
    {
        var bubble = new Bubble { Text = $"{new string('a', 3000)}\n{new string('b', 3000)}" };
        _rig.Bot.Faults.Next("sendMessage", new Fault(), Fault.Fail(429, "Too Many Requests: retry after 1", 1));
        var sending = new Sending(4711, new("telegram", "77"), Priority.Reply, bubble, 1, null, null);
        var later = Assert.IsType<SendResult.Later>(await _rig.Channel.Send(sending, default));
        using var other = new TelegramChannel(_rig.Store, _rig.Files, TelegramRig.Settings(_rig.Server, "polling", ""), _rig.Time, NullLogger<TelegramChannel>.Instance);
        var sent = Assert.IsType<SendResult.Sent>(await other.Send(sending with { Attempt = 2, Begun = later.Begun }, default));
        var (first, second) = (await _sari.Next(), await _sari.Next());
        Assert.Equal(("a", "b", $"{first.Number}"), (first.Text[..1], second.Text[..1], sent.Bubble));
        Assert.False(_sari.Bubbles.TryRead(out _));
    }

    [Fact]
    public async Task A_photo_is_uploaded_once_and_sent_by_its_handle_afterwards()
    {
        var file = await _rig.Files.Keep(Jpeg, "poster \"gas\".jpg", "image/jpeg", default);
        await Send(new() { Text = "Pengumuman *penting*", File = file, Buttons = [new("Ya", "y")] });
        await Send(new() { Text = "Pengumuman *penting*", File = file });
        var (first, second) = (await _sari.Next(), await _sari.Next());
        Assert.True(first is { IsPhoto: true, Text: "Pengumuman penting" });
        Assert.Equal(Jpeg, second.File!.Content);
        Assert.Equal("y", Assert.Single(first.Buttons).Data);
        Assert.Equal(["(file)", first.File!.FileId], _rig.Bot.CallsOf("sendPhoto").Select(call => call.Details["photo"]));
    }

    [Fact]
    public async Task A_handle_that_is_not_known_any_more_is_uploaded_anew()
    {
        var file = await _rig.Files.Keep(Jpeg, "poster.jpg", "image/jpeg", default);
        await Send(new() { Text = "satu", File = file });
        await _sari.Next();
        _rig.Bot.Files.Clear();
        Assert.IsType<SendResult.Sent>(await Send(new() { Text = "dua", File = file }));
        Assert.Equal(Jpeg, (await _sari.Next()).File!.Content);
    }

    [Fact]
    public async Task A_picture_that_Telegram_does_not_like_goes_as_a_document()
    {
        var file = await _rig.Files.Keep(new byte[] { 1, 2, 3 }, "aneh.jpg", "image/jpeg", default);
        Assert.IsType<SendResult.Sent>(await Send(new() { Text = "satu", File = file }));
        Assert.True(await _sari.Next() is { IsPhoto: false, File.Name: "aneh.jpg", Text: "satu" });
    }

    [Theory]
    [InlineData(1024, 1)]
    [InlineData(1025, 2)]
    public async Task Words_too_long_for_a_caption_follow_the_file(int length, int messages)
    {
        var file = await _rig.Files.Keep(new byte[] { 1 }, "edaran.pdf", "application/pdf", default);
        await Send(new() { Text = new string('k', length), File = file, Buttons = [new("Ya", "y")] });
        var seen = new List<SentBubble>();
        for (var left = messages; left > 0; left--)
        {
            seen.Add(await _sari.Next());
        }

        Assert.Equal("edaran.pdf", seen[0].File!.Name);
        Assert.Equal(length, seen[^1].Text.Length);
        Assert.Single(seen[^1].Buttons);
        Assert.False(_sari.Bubbles.TryRead(out _));
    }

    [Fact]
    public async Task A_file_that_is_not_kept_any_more_is_given_up()
    {
        var never = Assert.IsType<SendResult.Never>(await Send(new() { Text = "x", File = new("00", "a.pdf", "application/pdf", 1) }));
        Assert.False(never.Closed);
    }

    [Fact]
    public async Task A_bubble_of_the_same_slot_changes_the_one_before()
    {
        var first = Assert.IsType<SendResult.Sent>(await Send(new() { Text = "10 dari 90", Slot = "kirim:7", Buttons = [new("Hentikan", "h")] }));
        await _sari.Next();
        var second = Assert.IsType<SendResult.Sent>(await Send(new() { Text = "20 dari 90", Slot = "kirim:7" }, first.Bubble));
        Assert.Equal(first.Bubble, second.Bubble);
        Assert.True(await _sari.Next() is { IsEdit: true, Text: "20 dari 90" });
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_a_success()
    {
        var first = Assert.IsType<SendResult.Sent>(await Send(new() { Text = "sama" }));
        Assert.Equal(first, await Send(new() { Text = "sama" }, first.Bubble));
    }

    [Theory]
    [InlineData("9999")]
    [InlineData("bukan nomor")]
    public async Task An_edit_of_a_bubble_that_is_gone_is_sent_as_a_new_one(string gone)
    {
        Assert.IsType<SendResult.Sent>(await Send(new() { Text = "baru" }, gone));
        Assert.True(await _sari.Next() is { IsEdit: false, Text: "baru" });
    }

    [Fact]
    public async Task A_bubble_without_words_is_given_up_and_not_tried_again() =>
        Assert.IsType<SendResult.Never>(await Send(new() { Text = "  \n " }));

    private Task<SendResult> Send(Bubble bubble, string? edits = null) => _rig.Send(77, bubble, edits);
}
