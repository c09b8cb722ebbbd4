using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Commands;

/// <summary><c>ask</c>: each line begins a fresh conversation; its answer is one line of JSON.</summary>
internal sealed class AskCommand : Command
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Option<string?> _role = new("--role") { Description = "Who asks: publik, anggota, pengurus, pendamping or dinas." };

    /// <summary>Describes the command.</summary>
    public AskCommand()
        : base("ask", "Answer the lines of the input, each a fresh conversation in an invented world; one line of JSON each.")
    {
        Add(_role);
        SetAction(Ask);
    }

    private async Task<int> Ask(ParseResult line, CancellationToken stop)
    {
        var code = Talk.Code(line.GetValue(_role));
        await using var talk = await Talk.Begin(Start.Arguments, stop);
        var count = 0;
        await Lines.Each(async text =>
        {
            var asker = new Asker(talk, new("terminal", $"ask-{++count}"));
            if (code.Length > 0)
            {
                await asker.Say($"/start {code}", stop);
            }

            var reply = string.Join("\n\n", (await asker.Say(text, stop)).Select(bubble => bubble.Text));
            return new JsonObject { ["text"] = text, ["reply"] = reply }.ToJsonString(Readable);
        }, stop);
        return 0;
    }

    private sealed class Asker(Talk talk, Address chat) : IChannel
    {
        private readonly List<Bubble> _heard = [];
        private int _said;

        public string Name => chat.Channel;

        public int Lanes => 1;

        public ChannelHealth Health => ChannelHealth.Good;

        public async Task<IReadOnlyList<Bubble>> Say(string text, CancellationToken stop)
        {
            _heard.Clear();
            var id = $"{chat.Id}-{++_said}";
            var now = TimeProvider.System.GetUtcNow();
            await talk.World.Database.Accept([new() { Chat = chat, From = chat, Id = id, Bubble = id, At = now, Content = new Content.Text(text) }], stop);
            await talk.Turns.Play(this, stop);
            return [.. _heard];
        }

        public Task<SendResult> Send(Sending sending, CancellationToken stop)
        {
            if (sending.Chat == chat)
            {
                _heard.Add(sending.Bubble);
            }

            return Task.FromResult<SendResult>(new SendResult.Sent(null));
        }

        public void Map(IEndpointRouteBuilder routes)
        {
        }

        public Task Listen(CancellationToken stop) => Task.CompletedTask;

        public Task<byte[]?> Fetch(FileRef file, CancellationToken stop) => Task.FromResult<byte[]?>(null);
    }
}
