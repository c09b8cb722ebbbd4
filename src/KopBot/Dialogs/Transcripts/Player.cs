using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Dialogs.Transcripts;

/// <summary>Plays a transcript turn by turn in a world of its own. After every turn the conversation is written out and read back.</summary>
/// <param name="knowledge">What the bot knows; the regions and the office are replaced by those of the demo.</param>
public sealed class Player(Knowledge knowledge)
{
    private const int MostRounds = 12;
    private readonly World _world = new(knowledge with { Regions = new RegionTree(ContohWilayah.All), Dinas = Office, Demo = false, Secret = new byte[32] });
    private readonly List<DialogMistake> _mistakes = [];
    private readonly List<Button> _buttons = [];
    private readonly List<string> _written = [];
    private int _said;

    private static Dinas Office { get; } = new() { Nama = "Dinas Koperasi Pesisir Barat", Wilayah = ContohWilayah.Kabupaten, Telepon = "0728-21000" };

    /// <summary>Plays a transcript.</summary>
    /// <param name="file">The transcript.</param>
    /// <param name="knowledge">What the bot knows.</param>
    /// <returns>Every line that is not as written, with what was really said or stored; empty when all is well.</returns>
    public static IReadOnlyList<DialogMistake> Play(TranscriptFile file, Knowledge knowledge)
    {
        var player = new Player(knowledge);
        player._mistakes.AddRange(file.Strange());
        player.Play(file);
        return player._mistakes;
    }

    /// <summary>The transcript with what the bot really says in the place of what is written; remarks and facts stay.</summary>
    /// <param name="file">The transcript.</param>
    /// <param name="knowledge">What the bot knows.</param>
    public static IReadOnlyList<string> Rewrite(TranscriptFile file, Knowledge knowledge)
    {
        var player = new Player(knowledge);
        player.Play(file);
        return player._written;
    }

    private void Play(TranscriptFile file)
    {
        var stage = new Stage(_world);
        stage.Set("as publik");
        for (var at = 0; at < file.Lines.Count; at++)
        {
            var line = file.Lines[at];
            if (line.Mark == Mark.Person)
            {
                var wanted = file.Lines.Skip(at + 1).TakeWhile(one => one.Mark == Mark.Bot).ToList();
                Turn(file, stage.Phone, line, wanted);
                at += wanted.Count;
                continue;
            }

            _written.Add(line.Mark == Mark.Fact ? $"= {line.Text}" : line.Text.Length > 0 ? $"# {line.Text}" : "");
            if (line.Mark == Mark.Fact)
            {
                Fact(file, stage, line);
            }
            else if (line.Mark == Mark.Bot)
            {
                Wrong(file, line, "Jawaban bot berdiri tanpa ucapan orang.", "Tulislah baris > di atasnya.");
            }
        }
    }

    private void Fact(TranscriptFile file, Stage stage, TranscriptLine line)
    {
        try
        {
            var before = _said == 0 || line.Text.Split(' ')[0] is "today" or "as";
            if ((!before || !stage.Set(line.Text)) && Proof.Wrong(_world, stage.Phone, line.Text) is { } wrong)
            {
                Wrong(file, line, $"Yang tersimpan tidak seperti \"{line.Text}\": {wrong}.", "Perbaiki dialognya, atau baris ini.");
            }
        }
        catch (Exception bad) when (bad is FormatException or ArgumentException or KeyNotFoundException or InvalidOperationException)
        {
            Wrong(file, line, $"Baris \"{line.Text}\" tidak dapat dibaca ({bad.Message}).", $"Yang ada: {Stage.Known}; {Proof.Known}.");
        }
    }

    private void Turn(TranscriptFile file, Address phone, TranscriptLine line, List<TranscriptLine> wanted)
    {
        _written.Add($"> {line.Text}");
        _said++;
        try
        {
            var said = Said(Play(phone, Doing.Read(line.Text, _buttons)));
            _written.AddRange(said.Select(text => text.Length > 0 ? $"< {text}" : "<"));
            if (Matching.Difference([.. wanted.Select(one => one.Text)], said) is { } at)
            {
                var where = at < wanted.Count ? wanted[at] : line;
                Wrong(file, where, $"Setelah \"{line.Text}\" bot menjawab:\n{string.Join('\n', said.Select(text => $"    < {text}"))}\n", at < wanted.Count ? $"Yang tertulis: \"{wanted[at].Text}\"." : "Jawaban itu belum tertulis semua (… berarti sisanya tidak penting).");
            }
        }
        catch (Exception bad) when (bad is FormatException or InvalidOperationException)
        {
            Wrong(file, line, $"\"{line.Text}\" tidak dapat dimainkan: {bad.Message}.", "Periksa baris ini.");
        }
    }

    private IReadOnlyList<Bubble> Play(Address phone, Content content)
    {
        var guest = _world.At(phone);
        var kept = guest.Phones[phone];
        var conversation = kept.Length == 0 ? Conversation.New : StoreJson.Read<Conversation>(kept);
        var incoming = new Incoming { Chat = phone, From = phone, Id = $"{_said}", Bubble = $"{_said}", At = _world.Now, Name = guest.Name, Content = content };
        var facts = new Facts { Now = _world.Now.AddSeconds(_said), Person = guest.Person };
        for (var round = 0; round < MostRounds; round++)
        {
            switch (Domain.Turns.Turn.Play(_world.Knowledge, conversation, facts, incoming))
            {
                case Outcome.Needs needs:
                    needs.Lookups.ToList().ForEach(lookup => facts.Found.Add(lookup, _world.Find(lookup)));
                    break;
                case Outcome.Played played:
                    _world.Apply(played.Effects);
                    _world.At(phone).Phones[phone] = StoreJson.Write(played.Conversation);
                    _buttons.AddRange(played.Bubbles.Concat(_world.News.Select(news => news.Bubble)).SelectMany(bubble => bubble.Buttons));
                    return [.. played.Bubbles.Select(bubble => StoreJson.Read<Bubble>(StoreJson.Write(bubble)))];
            }
        }

        throw new InvalidOperationException("The turn asks for one look-up after another and does not end");
    }

    private static List<string> Said(IEnumerable<Bubble> bubbles) =>
    [
        .. bubbles.SelectMany(bubble => bubble.Text.Split('\n').Select(text => text.TrimEnd())
            .Concat(bubble.Buttons.Count == 0 ? [] : [string.Join(' ', bubble.Buttons.Select(button => $"[{button.Label}]"))])),
    ];

    private void Wrong(TranscriptFile file, TranscriptLine line, string what, string cure) => _mistakes.Add(new(file.Path, line.Number, what, cure));
}
