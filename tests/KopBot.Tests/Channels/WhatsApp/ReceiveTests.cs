using System.Text.Json.Nodes;
using KopBot.Domain.Turns;
using KopBot.Tests.Channels.WhatsApp.Fake;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class ReceiveTests : IAsyncLifetime
{
    private WhatsAppRig _rig = null!;

    private FakePerson Sari => _rig.Sari;

    public async Task InitializeAsync() => _rig = await WhatsAppRig.Start();

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Fact]
    public async Task A_message_knows_who_wrote_it_and_when()
    {
        var id = await Sari.Say("lapor");
        var kept = await _rig.Store.Next();
        Assert.Equal((new Address("whatsapp", "6281234567890"), "Sari", id, id), (kept.From, kept.Name, kept.Id, kept.Bubble));
        Assert.InRange((_rig.Time.GetUtcNow() - kept.At).TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task A_quote_names_the_bubble_that_it_answers()
    {
        await Sari.Say("bukan 5 tapi 6", quotes: "wamid.HBgN1");
        Assert.Equal(new Content.Text("bukan 5 tapi 6", "wamid.HBgN1"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task Buttons_rows_and_template_buttons_bring_their_data()
    {
        await Sari.Send("interactive", Json("""{"type":"button_reply","button_reply":{"id":"q:1:ya","title":"Ya"}}"""));
        await Sari.Send("interactive", Json("""{"type":"list_reply","list_reply":{"id":"q:1:b","title":"B","description":"x"}}"""));
        await Sari.Send("button", Json("""{"payload":"q:2","text":"Buka"}"""));
        await Sari.Send("button", Json("""{"payload":"Mau lapor","text":"Mau lapor"}"""));
        await Sari.Send("interactive", Json("""{"type":"nfm_reply","nfm_reply":{"response_json":"{}","name":"flow"}}"""));
        Assert.Equal([new Content.Press("q:1:ya"), new Content.Press("q:1:b"), new Content.Press("q:2"), new Content.Text("Mau lapor"), new Content.Other("kiriman ini")], await Contents(5));
    }

    [Fact]
    public async Task Pictures_and_documents_are_fetched_with_their_words()
    {
        await Sari.SendFile("image", [1, 2, 3], "image/jpeg", "neraca");
        var image = Assert.IsType<Content.Sent>((await _rig.Store.Next()).Content);
        Assert.Equal(("foto.jpg", "image/jpeg", "neraca"), (image.File.Name, image.File.Type, image.Caption));
        Assert.Equal([1, 2, 3], await _rig.Channel.Fetch(image.File, default));
        await Sari.SendFile("document", [4], "application/pdf; charset=x", filename: "rat 2025.pdf");
        var document = Assert.IsType<Content.Sent>((await _rig.Store.Next()).Content);
        Assert.Equal(("rat 2025.pdf", "application/pdf", ""), (document.File.Name, document.File.Type, document.Caption));
        Assert.Equal([4], await _rig.Channel.Fetch(document.File, default));
    }

    [Fact]
    public async Task A_download_whose_address_is_over_asks_for_a_new_one()
    {
        await Sari.SendFile("image", [9], "image/png");
        var file = ((Content.Sent)(await _rig.Store.Next()).Content).File;
        _rig.Cloud.Faults.Next("download", Fault.Page(404));
        Assert.Equal([9], await _rig.Channel.Fetch(file, default));
        Assert.Equal(2, _rig.Cloud.CallsOf("link").Count());
        _rig.Cloud.Faults.Next("link", Fault.Fail(131016, 500));
        Assert.Equal([9], await _rig.Channel.Fetch(file, default));
    }

    [Theory]
    [InlineData("audio", """{"id":"1","voice":true,"mime_type":"audio/ogg"}""", "pesan suara")]
    [InlineData("audio", """{"id":"1","voice":false}""", "rekaman suara")]
    [InlineData("voice", """{"id":"1"}""", "pesan suara")]
    [InlineData("video", """{"id":"1","mime_type":"video/mp4"}""", "video")]
    [InlineData("sticker", """{"id":"1"}""", "stiker")]
    [InlineData("order", """{"catalog_id":"1","product_items":[]}""", "pesanan")]
    [InlineData("unsupported", """{"type":"unknown"}""", "kiriman ini")]
    [InlineData("hologram", """{"x":1}""", "kiriman ini")]
    [InlineData("image", """{"mime_type":"image/jpeg"}""", "kiriman ini")]
    [InlineData("location", """{"latitude":"x"}""", "lokasi ini")]
    [InlineData("contacts", """[]""", "kontak ini")]
    public async Task What_cannot_be_used_is_named(string type, string content, string word)
    {
        await Sari.Send(type, JsonNode.Parse(content));
        Assert.Equal(new Content.Other(word), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_file_that_Meta_could_not_take_is_asked_for_again()
    {
        await Sari.Send("unsupported", Json("{}"), "", ("errors", JsonNode.Parse("""[{"code":131052,"title":"Media download error"}]""")!));
        Assert.Contains("kirim ulang", Assert.IsType<Content.Other>((await _rig.Store.Next()).Content).What);
    }

    [Fact]
    public async Task Places_and_cards_are_read()
    {
        await Sari.Send("location", Json("""{"latitude":-5.19,"longitude":"103.93","name":"Krui"}"""));
        await Sari.Send("contacts", JsonNode.Parse("""[{"name":{"formatted_name":"S"},"phones":[{"phone":"+62 812-3456-7890","wa_id":"6281234567890"}]}]"""));
        await Sari.Send("contacts", JsonNode.Parse("""[{"phones":[{"phone":"+62 811-1111-1111"}]}]"""));
        await Sari.Send("contacts", JsonNode.Parse("""[{"origin":"contact_request","phones":[{"phone":"+62 811-2222-2222"}]}]"""));
        Assert.Equal(
            [new Content.Location(-5.19, 103.93), new Content.Contact("+6281234567890", true), new Content.Contact("+6281111111111", false), new Content.Contact("+6281122222222", true)],
            await Contents(4));
    }

    [Fact]
    public async Task Edits_correct_and_what_nobody_waits_for_is_silent()
    {
        await Sari.Send("reaction", Json("""{"message_id":"wamid.1","emoji":"👍"}"""));
        await Sari.Send("revoke", Json("""{"original_message_id":"wamid.1"}"""));
        await Sari.Send("system", Json("""{"type":"customer_identity_changed","body":"x"}"""));
        await Sari.Send("text", Json("""{"body":"di grup"}"""), "", ("group_id", "120363@g.us"));
        await Sari.Send("edit", Json("""{"original_message_id":"wamid.1","message":{"type":"text","text":{"body":"6"}}}"""));
        await Sari.Send("edit", Json("""{"original_message_id":"wamid.2","message":{"type":"image","image":{"caption":"baru","id":"1"}}}"""));
        Assert.Equal([new Content.Edit("wamid.1", "6"), new Content.Edit("wamid.2", "baru")], await Contents(2));
        Assert.Equal(2, _rig.Store.Accepted.Count);
    }

    [Fact]
    public async Task What_is_taken_is_marked_as_read_and_answered_with_typing()
    {
        var id = await Sari.Say("lapor");
        await WhatsAppRig.Until(() => _rig.Cloud.CallsOf("read").Any());
        var read = Assert.Single(_rig.Cloud.CallsOf("read"));
        Assert.Equal((200, id, "text"), (read.Status, (string?)read.Body!["message_id"], (string?)read.Body["typing_indicator"]!["type"]));
    }

    [Fact]
    public async Task The_next_rows_of_a_list_are_shown_without_a_turn()
    {
        Sari.Call();
        await _rig.Send(Sari, new() { Text = "Pilih provinsi:", Buttons = [.. Enumerable.Range(1, 38).Select(n => new Button($"Provinsi {n}", $"p:{n}"))] });
        var titles = new List<string>();
        for (var page = 1; page <= 5; page++)
        {
            var shown = await Sari.Next();
            titles.AddRange(shown.Taps.Where(tap => tap.Title is not "Lainnya…").Select(tap => tap.Title));
            if (page < 5)
            {
                Assert.Equal(10, shown.Taps.Count);
                await Sari.Tap("Lainnya…");
            }
        }

        Assert.Equal(Enumerable.Range(1, 38).Select(n => $"Provinsi {n}"), titles);
        Assert.Empty(_rig.Store.Accepted);
        await Sari.Tap("Provinsi 38");
        Assert.Equal(new Content.Press("p:38"), (await _rig.Store.Next()).Content);
    }

    [Fact]
    public async Task A_wish_for_more_rows_that_is_told_again_shows_them_once()
    {
        Sari.Call();
        await _rig.Send(Sari, new() { Text = "Pilih provinsi:", Buttons = [.. Enumerable.Range(1, 38).Select(n => new Button($"Provinsi {n}", $"p:{n}"))] });
        var first = await Sari.Next();
        await More(first, "wamid.SATU");
        await More(first, "wamid.SATU");
        var second = await Sari.Next();
        await More(second, "wamid.DUA");
        Assert.Equal("Provinsi 10", second.Taps[0].Title);
        Assert.Equal("Provinsi 19", (await Sari.Next()).Taps[0].Title);
    }

    private Task More(SentBubble page, string id) =>
        Sari.Send("interactive", Json($$$"""{"type":"list_reply","list_reply":{"id":"{{{page.Taps[^1].Id}}}","title":"Lainnya…"}}"""), page.Id, ("id", id));

    private static JsonNode Json(string text) => JsonNode.Parse(text)!;

    private async Task<List<Content>> Contents(int count)
    {
        var contents = new List<Content>();
        while (contents.Count < count)
        {
            contents.Add((await _rig.Store.Next()).Content);
        }

        return contents;
    }
}
