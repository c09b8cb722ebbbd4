using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels;

/// <summary>
/// What every channel owes to KopBot. A channel's tests subclass this and fill in the hooks: how a person does something on that
/// channel, and what the person sees.
/// </summary>
public abstract class ChannelContract : IAsyncLifetime
{
    private static readonly string Paragraph = string.Concat(Enumerable.Repeat("Laporan koperasi bulan ini sudah lengkap. ", 20)).Trim();
    private long _row;

    /// <summary>The inbox that the channel is started with.</summary>
    protected RecordingStore Store { get; } = new();

    /// <summary>The channel, listening.</summary>
    protected abstract IChannel Channel { get; }

    /// <summary>Where the person is reached who uses the hooks.</summary>
    protected abstract Address Person { get; }

    /// <summary>Starts the channel over <see cref="Store"/>.</summary>
    public abstract Task InitializeAsync();

    /// <summary>Stops it.</summary>
    public abstract Task DisposeAsync();

    /// <summary>The person writes. Where the channel refuses it, the outside tries again in its own way until it is taken.</summary>
    protected abstract Task Say(string words);

    /// <summary>The outside delivers the last message once more, as it does when the acknowledgement was lost.</summary>
    /// <returns>False when this channel never does that.</returns>
    protected abstract Task<bool> Repeat();

    /// <summary>The person sends something that KopBot cannot read, such as a voice note.</summary>
    /// <returns>False when this channel has nothing of the kind.</returns>
    protected abstract Task<bool> SendOddity();

    /// <summary>The person presses the button with this label on the last bubble, or types what stands for it.</summary>
    protected abstract Task Press(string label);

    /// <summary>Everything that the person sees of one sending: words and labels, in order, a line for each message.</summary>
    protected abstract Task<IReadOnlyList<string>> Seen();

    /// <summary>The outside fails the next sending in a way that passes.</summary>
    /// <returns>False when sending cannot fail on this channel.</returns>
    protected abstract bool BreakNextSend();

    /// <summary>Sends a bubble to the person.</summary>
    protected Task<SendResult> Send(Bubble bubble) =>
        Channel.Send(new(++_row, Person, Priority.Reply, bubble, 1, null, null), CancellationToken.None);

    [Fact]
    public void Its_name_is_the_one_in_its_addresses() => Assert.Equal(Channel.Name, Person.Channel);

    [Fact]
    public async Task Words_arrive_as_they_were_written()
    {
        await Say("Mau lapor 😀 <b>&amp;\nbaris dua");
        var kept = await Store.Next();
        Assert.Equal(new Content.Text("Mau lapor 😀 <b>&amp;\nbaris dua"), kept.Content);
        Assert.Equal(Person, kept.Chat);
        Assert.Equal(Person, kept.From);
        Assert.NotEqual("", kept.Id);
    }

    [Fact]
    public async Task Messages_arrive_in_the_order_in_which_they_were_written()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            await Say($"pesan {number}");
        }

        foreach (var number in Enumerable.Range(1, 5))
        {
            Assert.Equal(new Content.Text($"pesan {number}"), (await Store.Next()).Content);
        }
    }

    [Fact]
    public async Task A_message_is_not_confirmed_before_it_is_kept()
    {
        Store.Fail(1);
        await Say("lapor");
        Assert.Equal(new Content.Text("lapor"), (await Store.Next()).Content);
        Assert.Equal(1, Store.Failed);
    }

    [Fact]
    public async Task A_repeated_message_keeps_its_identifier()
    {
        await Say("satu");
        await Store.Next();
        if (await Repeat())
        {
            await Say("dua");
            Assert.Equal(new Content.Text("dua"), (await Store.Next()).Content);
            Assert.Equal(1, Store.Repeats);
        }
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_not_dropped()
    {
        if (await SendOddity())
        {
            var other = Assert.IsType<Content.Other>((await Store.Next()).Content);
            Assert.NotEqual("", other.What);
        }
    }

    [Fact]
    public async Task A_pressed_button_comes_back_with_its_data_or_its_number()
    {
        await Send(new() { Text = "Pilih satu:\n1. Ya\n2. Tidak", Buttons = [new("Ya", "q:1:ya"), new("Tidak", "q:1:tidak")], Numbered = true });
        await Seen();
        await Press("Tidak");
        var content = (await Store.Next()).Content;
        Assert.True(content is Content.Press { Data: "q:1:tidak" } or Content.Text { Words: "2" }, $"{content}");
    }

    [Fact]
    public async Task Every_button_is_seen_however_many_there_are()
    {
        var buttons = Enumerable.Range(1, 60).Select(number => new Button($"Pilihan {number}", $"p:{number}")).ToList();
        Assert.IsType<SendResult.Sent>(await Send(new() { Text = "Pilih:", Buttons = buttons }));
        var seen = string.Join('\n', await Seen());
        Assert.All(buttons, button => Assert.Contains(button.Label, seen));
    }

    [Fact]
    public async Task Long_words_lose_nothing()
    {
        var paragraphs = Enumerable.Range(1, 12).Select(number => $"{number}. {Paragraph}").ToList();
        Assert.IsType<SendResult.Sent>(await Send(new() { Text = string.Join("\n\n", paragraphs) }));
        var seen = string.Join(' ', await Seen());
        Assert.Equal(Words(string.Join(' ', paragraphs)), Words(seen));
    }

    [Fact]
    public async Task Emoji_and_signs_are_seen_as_they_are()
    {
        const string Words = "Selamat 👨‍👩‍👧‍👦 <Rp2.500> & \"salam\" _x_ `y` [z](w) 5 * 3";
        await Send(new() { Text = Words });
        Assert.Equal(Words, Assert.Single(await Seen()));
    }

    [Fact]
    public async Task A_sending_that_fails_is_a_value_and_can_be_repeated()
    {
        if (BreakNextSend())
        {
            var later = Assert.IsType<SendResult.Later>(await Send(new() { Text = "Halo" }));
            Assert.True(later.After > TimeSpan.Zero);
            Assert.NotEqual("", later.Why);
            Assert.IsType<SendResult.Sent>(await Send(new() { Text = "Halo" }));
        }
    }

    [Fact]
    public async Task An_address_that_is_none_is_never_reached()
    {
        var nowhere = new Sending(99, Person with { Id = "bukan alamat" }, Priority.Reply, new() { Text = "Halo" }, 1, null, null);
        Assert.IsNotType<SendResult.Later>(await Channel.Send(nowhere, CancellationToken.None));
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_null() =>
        Assert.Null(await Channel.Fetch(new("", "foto.jpg", "image/jpeg", 0, "tidak-ada"), CancellationToken.None));

    private static string[] Words(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
