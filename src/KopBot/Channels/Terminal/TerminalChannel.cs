using System.Globalization;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.Terminal;

/// <summary>
/// Talks in the terminal: each line is a message, <c>!2</c> presses the second button of the last bubble, and an empty line is
/// passed over. It belongs to the command <c>play</c>, which plays one message after the other, and so is never found by settings.
/// </summary>
/// <param name="store">Where the messages are kept.</param>
/// <param name="input">What the person types.</param>
/// <param name="output">What the person reads.</param>
/// <param name="time">The clock.</param>
public sealed class TerminalChannel(IStore store, TextReader input, TextWriter output, TimeProvider time) : IChannel
{
    private IReadOnlyList<Button> _buttons = [];
    private int _count;

    /// <summary>The one chat of this channel.</summary>
    public static Address Chat { get; } = new("terminal", "saya");

    /// <summary>Called after each message was kept, to have it answered before the next line is read.</summary>
    public Func<CancellationToken, Task> Kept { get; set; } = _ => Task.CompletedTask;

    /// <summary>Called for each line before it is kept; a press is written as <c>[tombol Kirim]</c>.</summary>
    public Action<string> Typed { get; set; } = _ => { };

    /// <inheritdoc/>
    public string Name => Chat.Channel;

    /// <inheritdoc/>
    public int Lanes => 1;

    /// <inheritdoc/>
    public ChannelHealth Health => ChannelHealth.Good;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder routes)
    {
    }

    /// <inheritdoc/>
    public async Task Listen(CancellationToken stop)
    {
        while (await input.ReadLineAsync(stop) is { } line)
        {
            if (line.Trim().Length > 0)
            {
                var content = Read(line.Trim());
                Typed(content is Content.Press press ? $"[tombol {Label(press.Data)}]" : line.Trim());
                await Keep(content, stop);
                await Kept(stop);
            }
        }
    }

    /// <summary>Keeps a message as if it had been typed.</summary>
    /// <param name="content">What was said.</param>
    /// <param name="stop">Ends the call.</param>
    public Task Keep(Content content, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var id = string.Create(CultureInfo.InvariantCulture, $"{now.UtcTicks}-{++_count}");
        return store.Accept([new() { Chat = Chat, From = Chat, Id = id, Bubble = id, At = now, Content = content }], stop);
    }

    /// <inheritdoc/>
    public async Task<SendResult> Send(Sending sending, CancellationToken stop)
    {
        var bubble = sending.Bubble;
        await output.WriteLineAsync(bubble.Text.AsMemory(), stop);
        if (bubble.File is { } file)
        {
            await output.WriteLineAsync($"  <{file.Name}>".AsMemory(), stop);
        }

        for (var button = 0; button < bubble.Buttons.Count; button++)
        {
            var (label, _, url) = bubble.Buttons[button];
            await output.WriteLineAsync($"  !{button + 1} [{label}]{(url is null ? "" : $" {url}")}".AsMemory(), stop);
        }

        await output.WriteLineAsync();
        _buttons = bubble.Buttons.Count > 0 ? bubble.Buttons : _buttons;
        return new SendResult.Sent(sending.Id.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public Task<byte[]?> Fetch(FileRef file, CancellationToken stop) => Task.FromResult<byte[]?>(null);

    private Content Read(string line) =>
        line[0] == '!' && int.TryParse(line[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number >= 1 && number <= _buttons.Count && _buttons[number - 1].Url is null
            ? new Content.Press(_buttons[number - 1].Data)
            : new Content.Text(line);

    private string Label(string data) => _buttons.First(button => button.Data == data).Label;
}
