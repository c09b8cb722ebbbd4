using System.Net;
using System.Net.Http.Headers;
using System.Text;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Channels.Web;

public sealed class FileTests
{
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 1, 2, 3];

    [Fact]
    public async Task A_picture_of_the_bot_is_shown_to_whoever_got_its_address()
    {
        await using var rig = await WebRig.Open();
        var address = await Sent(rig, "grafik.jpg", "image/jpeg");

        var answer = await rig.Http.GetAsync(address);

        Assert.StartsWith(rig.Root.ToString(), address);
        Assert.Equal("image/jpeg", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Picture, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [InlineData("halaman.html", "text/html")]
    [InlineData("gambar.svg", "image/svg+xml")]
    [InlineData("rekap \"2025\" ü.pdf", "application/pdf")]
    public async Task What_is_no_plain_picture_is_saved_and_never_run(string name, string type)
    {
        await using var rig = await WebRig.Open();

        var answer = await rig.Http.GetAsync(await Sent(rig, name, type));

        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Fact]
    public async Task An_address_that_was_changed_opens_nothing()
    {
        await using var rig = await WebRig.Open();
        var address = await Sent(rig, "a.svg", "image/svg+xml");

        foreach (var forged in new[] { address.Replace("svg%2Bxml", "png"), address.Replace("a.svg", "b.png"), address[..^1], address[..address.IndexOf('?')] })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await rig.Http.GetAsync(forged)).StatusCode);
        }
    }

    [Fact]
    public async Task A_file_that_is_gone_is_not_found()
    {
        await using var rig = await WebRig.Open();
        var address = await Sent(rig, "a.jpg", "image/jpeg");
        rig.Files.Kept.Clear();

        Assert.Equal(HttpStatusCode.NotFound, (await rig.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_file_is_uploaded_as_the_body_with_the_headers_of_the_specification()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var body = new ByteArrayContent(Picture);
        body.Headers.ContentType = new("image/jpeg");
        body.Headers.TryAddWithoutValidation("Content-Disposition", "name=\"file\"; filename=\"badjokeeel.jpg\"");

        var told = await LineClient.Json(await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/upload?userId=dl_budi", body));

        var kept = Assert.Single(rig.Store.Accepted);
        var file = ((Content.Sent)kept.Content).File;
        Assert.Equal(("badjokeeel.jpg", "image/jpeg", (string)told["id"]!), (file.Name, file.Type, kept.Id));
        var echo = (await client.Await(1))[0]!["attachments"]![0]!;
        Assert.Equal(Picture, await rig.Http.GetByteArrayAsync((string)echo["contentUrl"]!));
    }

    [Fact]
    public async Task Several_files_come_with_their_activity_each_as_a_message_of_its_own()
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        var answer = await Upload(
            client, """{"type":"message","text":"dua nota","channelData":{"clientActivityID":"u1"}}""", ("nota 1.jpg", Picture), ("nota 2.pdf", [1]));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var sent = rig.Store.Accepted.Select(one => (Content.Sent)one.Content).ToList();
        Assert.Equal([("nota 1.jpg", "dua nota"), ("nota 2.pdf", "")], sent.Select(one => (one.File.Name, one.Caption)));
        Assert.Equal(2, rig.Store.Accepted.Select(one => one.Id).Distinct().Count());
        Assert.Equal("u1", (string)(await client.Await(1))[0]!["channelData"]!["clientActivityID"]!);
    }

    [Theory]
    [InlineData(20 * 1024 * 1024, HttpStatusCode.OK)]
    [InlineData((20 * 1024 * 1024) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task A_file_may_have_twenty_megabytes(int size, HttpStatusCode status)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);

        Assert.Equal(status, (await Upload(client, """{"type":"message"}""", ("besar.jpg", new byte[size]))).StatusCode);
    }

    [Theory]
    [InlineData("multipart/form-data", "x")]
    [InlineData("multipart/form-data; boundary=", "x")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data\r\n\r\nhalf")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nno header\r\n\r\nx\r\n--b--")]
    [InlineData("multipart/form-data; boundary=b", "--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n[]\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\"type\":\"message\",\"text\":\"tanpa berkas\"}\r\n--b--\r\n")]
    [InlineData("multipart/x; boundary=\"", "--b")]
    [InlineData("image/png", "")]
    public async Task A_broken_upload_is_named_so_and_kept_nowhere(string type, string body)
    {
        await using var rig = await WebRig.Open();
        var client = await LineClient.Begin(rig);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/upload", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(rig.Store.Accepted);
    }

    private static async Task<HttpResponseMessage> Upload(LineClient client, string activity, params (string Name, byte[] Content)[] files)
    {
        var form = new MultipartFormDataContent();
        var said = new StringContent(activity);
        said.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(said, "activity", "blob");
        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.ContentType = new(name.EndsWith("jpg") ? "image/jpeg" : "application/pdf");
            form.Add(part, "file", name);
        }

        return await client.Send(HttpMethod.Post, $"conversations/{client.Conversation}/upload?userId=dl_budi", form);
    }

    private static async Task<string> Sent(WebRig rig, string name, string type)
    {
        var client = await LineClient.Begin(rig);
        var file = await rig.Files.Keep(Picture, name, type, default);
        await rig.Channel.Send(SendTests.Reply(client, 1, new() { Text = "Ini.", File = file }), default);
        return (string)(await client.Await(1))[0]!["attachments"]![0]!["contentUrl"]!;
    }
}
