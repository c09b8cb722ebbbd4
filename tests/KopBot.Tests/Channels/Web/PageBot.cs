using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels.Web;

/// <summary>A bot for the page's tests: it says what it was told, in the forms that a page has to show.</summary>
public sealed class PageBot(Func<IFiles> files)
{
    public IEnumerable<Bubble> Answer(Incoming incoming) => incoming.Content switch
    {
        Content.Text { Words: "/start DEMO-7" } => [new() { Text = "Selamat datang, *Bendahara*.\nTulis *lapor* untuk mulai.", Buttons = [new("Mulai lapor", "lapor")] }],
        Content.Text { Words: "/start DEMO-DINAS" } => [new() { Text = "Selamat datang, *Petugas dinas*." }],
        Content.Text { Words: "/start" } => [new() { Text = "Selamat datang." }],
        Content.Text { Words: "gambar" } => [new() { Text = "Ini gambarnya.", File = Picture() }],
        Content.Text { Words: "panjang" } => [new() { Text = string.Join("\n", Enumerable.Range(1, 60).Select(line => $"{line}. Baris yang panjang sekali supaya melipat di layar sempit")) }],
        Content.Text { Words: "jahat" } => [new() { Text = "<img src=x onerror=\"document.title='kena'\"> *<b>tebal</b>* https://kopdes.example/a?b=1." }],
        Content.Text { Quotes: { } quoted } text => [new() { Text = $"Kutipan {quoted.Length > 0}: {text.Words}" }],
        Content.Text text => [new() { Text = $"Anda menulis: {text.Words}" }],
        Content.Press press => [new() { Text = $"Anda menekan: {press.Data}", Buttons = [new("Ya, betul", "ya#1"), new("Bukan", "bukan#1")] }],
        Content.Edit edit => [new() { Text = $"Diubah menjadi: {edit.Words}" }],
        Content.Sent sent => [new() { Text = $"Berkas {sent.File.Name}: {sent.File.Size} bita." }],
        _ => [new() { Text = "Maaf, itu belum dapat dibaca." }],
    };

    private FileRef Picture()
    {
        // A picture of one pixel, in the smallest GIF there is.
        var pixel = Convert.FromBase64String("R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=");
        return files().Keep(pixel, "titik.gif", "image/gif", default).Result;
    }
}
