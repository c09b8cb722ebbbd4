using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Turns;

/// <summary>The dialog that has the word, with all that is needed to go on with it.</summary>
internal sealed class Talk
{
    private readonly string _koperasi;
    private readonly int _lines;
    private IReadOnlyList<string>? _own;
    private (Question Question, Asking Asking)? _asking;
    private (Question Question, string Words, Reading<string>.Ok Reading)? _read;

    private Talk(Scene scene, Dialog dialog, Frame frame, Answers answers, ProfilKoperasi? koperasi)
    {
        (Scene, Dialog, Frame, Answers, Koperasi) = (scene, dialog, frame, answers, koperasi);
        (_koperasi, _lines) = (scene.Koperasi, Lines(scene, frame));
    }

    public Scene Scene { get; }

    public Dialog Dialog { get; }

    public Frame Frame { get; }

    public Answers Answers { get; private set; }

    public ProfilKoperasi? Koperasi { get; }

    /// <summary>Earlier reports of the koperasi, newest first; empty for a dialog without a shared draft.</summary>
    public IReadOnlyList<Laporan> Past { get; private set; } = [];

    /// <summary>The versions of this very report that were sent, newest first.</summary>
    public IReadOnlyList<Laporan> Sent { get; private set; } = [];

    public Journey Journey { get; private set; } = null!;

    /// <summary>Whether nothing that it was made of has changed since in this turn.</summary>
    private bool Stands => !Scene.Lacks && Scene.Stack.Count > 0 && ReferenceEquals(Frame, Scene.Stack[^1])
        && _koperasi == Scene.Koperasi && _lines == Lines(Scene, Frame);

    public string Periode => Frame.Draft is { } key ? key[(key.LastIndexOf('/') + 1)..] : "";

    /// <summary>The state of the answers: it changes with every line of the log.</summary>
    public string Version => $"{Frame.Log.Count}/{(Frame.Draft is { } key ? Scene.Facts.Of(new DraftOf(key))!.Log.Count + Scene.Appended(key).Count : 0)}";

    /// <summary>Whether nothing is left to ask or to confirm.</summary>
    public bool Ends => Journey.Open is null && Dialog.Review is null;

    /// <summary>Whether something is answered otherwise than in the report that was sent.</summary>
    public bool Changed => Sent.Count == 0 || Journey.Steps.Where(step => !Dialog.OnePer.Contains(step.Question.Name)).Any(step => Sent[0].Jawaban.FirstOrDefault(old => old.Question == step.Question.Name) is var old
        && (old is null || old.Value != step.Entry.Value || (step.Note is not null && old.Note != step.Note.Raw)));

    /// <summary>The dialog on top of the stack; null when there is none, or when something has to be looked up first.</summary>
    public static Talk? Of(Scene scene) => scene.Talk is { } talk && talk.Stands ? talk : scene.Talk = Find(scene);

    private static Talk? Find(Scene scene)
    {
        while (scene.Stack.Count > 0 && !MayGoOn(scene, scene.Stack[^1]))
        {
            scene.Stack.RemoveAt(scene.Stack.Count - 1);
        }

        if (scene.Stack.Count == 0)
        {
            return null;
        }

        var frame = scene.Stack[^1];
        var dialog = scene.Knowledge.Find(frame.Dialog)!;
        var speaker = Speaker.Id(scene, dialog, frame);
        var koperasi = speaker.Length == 0 ? [] : scene.Want(new KoperasiOf(speaker));
        var draft = frame.Draft is null ? null : scene.Want(new DraftOf(frame.Draft));
        var parts = frame.Draft?.Split('/');
        var past = parts is null ? [] : scene.Want(new LaporanBefore(dialog.Name, parts[1], parts[2], 3));
        var sent = parts is null ? [] : scene.Want(new LaporanOf(dialog.Name, parts[1], parts[2]));
        if (scene.Lacks)
        {
            return null;
        }

        var given = sent!.Count == 0 ? [] : sent[0].Jawaban.SelectMany(answer => Entries(answer, sent[0]));
        var talk = new Talk(scene, dialog, frame, Answers.None, koperasi is { Count: > 0 } ? koperasi[0] : null) { Past = past!, Sent = sent! };
        talk.Answers = frame.Draft is null
            ? Answers.Of(talk.Assumed(), frame.Log)
            : Answers.Of(talk.Assumed().Concat(given), frame.Log, draft!.Log, scene.Appended(frame.Draft));
        talk._asking = null;
        return !scene.Lacks && talk.Walk() ? talk : null;
    }

    /// <summary>The mark of one of its questions, or of the dialog itself.</summary>
    public string Tag(string question = "") => ButtonData.Tag(Dialog.Name, question, Frame.Draft ?? "");

    /// <summary>The regions over which the person's roles reach that may use this dialog, the highest role's first; the dinas' own when there is none.</summary>
    public IReadOnlyList<string> Reach
    {
        get
        {
            var own = Scene.Facts.Person.Ranked.Where(role => role.Wilayah.Length > 0 && Dialog.IsFor([role.Kind])).Select(role => role.Wilayah).Distinct().ToList();
            return own.Count > 0 ? own : [Scene.Knowledge.Dinas.Wilayah];
        }
    }

    /// <summary>What a question's kind may know; asked for the same question again and again, it is put together once.</summary>
    public Asking Asking(Question question)
    {
        if (_asking is not { } last || last.Question != question)
        {
            _asking = last = (question, Known(question));
        }

        return last.Asking;
    }

    /// <summary>Reads words as the answer to a question. What was read is not read again; what could not be read may be, after a look-up.</summary>
    public Reading<string> Read(Question question, string words)
    {
        if (_read is { } last && last.Question == question && last.Words == words)
        {
            return last.Reading;
        }

        var reading = question.Kind.Read(words, Asking(question));
        _read = reading is Reading<string>.Ok ok ? (question, words, ok) : _read;
        return reading;
    }

    private Asking Known(Question question) => new()
    {
        Today = Scene.Today,
        Zone = Scene.Knowledge.Dinas.Zona,
        Unit = question.Unit,
        Choices = question.ChoicesFrom.Length > 0 ? NamedValue.Find(question.ChoicesFrom)!.Choices(this) : question.Choices,
        Typical = question.Typical,
        Before = (Answers.Find(question.Name) ?? Answers.Cleared(question.Name))?.Value,
        History = Past.Count == 0 ? [] : History(question.Name),
        Regions = Scene.Knowledge.Places,
        Near = Koperasi?.Wilayah ?? Reach[0],
        Own = _own ??= Speaker.All(Scene, Dialog),
        Found = Scene.Facts.Found,
    };

    /// <summary>The value that the conversation's own answer to a question had first; null when there is none.</summary>
    public string? First(string question) => Frame.Log.FirstOrDefault(entry => entry.Question == question && entry.Value is not null)?.Value;

    /// <summary>An earlier report's answer to a question; null when it had none.</summary>
    public static Jawaban? Answer(Laporan report, string question)
    {
        foreach (var answer in report.Jawaban)
        {
            if (answer.Question == question && answer.Value is not null)
            {
                return answer;
            }
        }

        return null;
    }

    private List<decimal> History(string question)
    {
        var numbers = new List<decimal>(Past.Count);
        foreach (var report in Past)
        {
            if (Answer(report, question)?.Parts.TryGetValue("", out var number) == true)
            {
                numbers.Add(number);
            }
        }

        return numbers;
    }

    private static IEnumerable<Entry> Entries(Jawaban answer, Laporan report)
    {
        var entry = new Entry
        {
            Move = answer.Value is not null ? Move.Answer : answer.Unknown ? Move.Unknown : Move.Skip,
            Question = answer.Question,
            Value = answer.Value,
            Raw = answer.Raw,
            By = report.Oleh,
            ByName = answer.By,
            Channel = report.Channel,
            At = report.Pada,
        };
        yield return entry;
        if (answer.Note is not null)
        {
            yield return entry with { Move = Move.Answer, Question = answer.Question + "!", Value = answer.Note, Raw = answer.Note };
        }
    }

    /// <summary>What is taken without asking, before anything was answered.</summary>
    private IEnumerable<Entry> Assumed() => Dialog.Questions.All(question => question.Assume.Length == 0) ? []
        : Dialog.Questions.Where(question => question.Assume.Length > 0)
            .Select(question => (question.Name, Value: NamedValue.Find(question.Assume) is { } value ? value.For(this, question) : question.Assume))
            .Where(pair => pair.Value is not null)
            .Select(pair => new Entry { Move = Move.Answer, Question = pair.Name, Value = pair.Value });

    /// <summary>A dialog whose file is gone, or for which the person lost the role, is left; its draft stays.</summary>
    private static bool MayGoOn(Scene scene, Frame frame) =>
        scene.Knowledge.Find(frame.Dialog) is { } dialog && dialog.IsFor(scene.Roles)
        && (frame.Draft is null || Speaker.Id(scene, dialog, frame).Length > 0);

    private static int Lines(Scene scene, Frame frame) => frame.Draft is { } draft ? scene.Appended(draft).Count : 0;

    private bool Walk()
    {
        foreach (var question in Dialog.Questions)
        {
            if (Answers.Find(question.Name)?.Value is { } value && question.Kind.ToShow(value) is { } lookup)
            {
                Scene.WantAll([lookup]);
            }
        }

        if (Scene.Lacks)
        {
            return false;
        }

        Journey = Journey.Walk(Dialog, Answers, Surroundings.Of(this), Asking);
        return true;
    }
}
