using KopBot.Domain.Koperasi;
using KopBot.Domain.Reading;
using KopBot.Domain.Understanding;

namespace KopBot.Domain.Turns;

/// <summary>
/// One turn while it is played: what it was given, and what it has decided so far. It lives for one call of
/// <see cref="Turn.Play"/>; when a look-up is missing, everything decided is thrown away and the turn is played again.
/// </summary>
internal sealed class Scene(Knowledge knowledge, Conversation conversation, Facts facts, Incoming incoming)
{
    private (string Words, Phrase? Phrase) _heard = ("", null);
    private readonly List<Lookup> _needs = [];
    private readonly List<string> _said = [];
    private readonly Dictionary<string, List<Entry>> _appended = [];

    public Knowledge Knowledge { get; } = knowledge;

    public Facts Facts { get; } = facts;

    public Incoming Incoming { get; } = incoming;

    public List<Frame> Stack { get; } = [.. conversation.Stack];

    public Offer? Offered { get; } = conversation.Offer;

    public Offer? Offer { get; set; }

    public string Koperasi { get; set; } = conversation.Koperasi;

    /// <summary>The key of the draft that was sent from here last; empty when none was.</summary>
    public string Filed { get; set; } = conversation.Filed;

    /// <summary>The key of the draft that was left last.</summary>
    public string Left { get; set; } = conversation.Left;

    /// <summary>The dialog that has the word, as it was found last; null before it was looked for.</summary>
    public Talk? Talk { get; set; }

    public List<Bubble> Bubbles { get; } = [];

    public List<Effect> Effects { get; } = [];

    public bool InGroup => Incoming.Chat != Incoming.From;

    public DateOnly Today => Knowledge.Dinas.Day(Facts.Now);

    public bool Lacks => _needs.Count > 0;

    /// <summary>The kinds of roles of who wrote; empty for the public.</summary>
    public IReadOnlyList<string> Roles { get; } = facts.Person.Roles is [var role] ? [role.Kind] : [.. facts.Person.Roles.Select(role => role.Kind).Distinct()];

    /// <summary>The role that tells most about what the person wants.</summary>
    public string Role => Facts.Person.Ranked.FirstOrDefault()?.Kind ?? RoleKinds.Publik;

    /// <summary>What was said, as the matcher sees it; the same words are looked at once.</summary>
    public Phrase Heard(string words) => words == _heard.Words && _heard.Phrase is { } phrase ? phrase : (_heard = (words, Knowledge.Matcher.Hear(words))).Phrase!;

    /// <summary>The answer to a look-up; null when the turn has to be played again with it.</summary>
    public T? Want<T>(Lookup<T> lookup)
        where T : class
    {
        var found = Facts.Of(lookup);
        if (found is null)
        {
            _needs.Add(lookup);
        }

        return found;
    }

    /// <summary>Whether all of these are known; those that are not are asked for.</summary>
    public bool WantAll(IEnumerable<Lookup> lookups)
    {
        _needs.AddRange(lookups.Where(lookup => Facts.Found.Of(lookup) is null));
        return !Lacks;
    }

    /// <summary>Says something before whatever is asked next.</summary>
    public void Say(string text) => _said.Add(text);

    /// <summary>What was said and not yet shown, with this below it.</summary>
    public string Below(string text)
    {
        _said.Add(text);
        var all = string.Join("\n\n", _said.Where(part => part.Length > 0));
        _said.Clear();
        return all;
    }

    /// <summary>Shows a bubble, and remembers what it offers.</summary>
    public void Show(Bubble bubble, Offer? offer = null)
    {
        var text = Below(bubble.Text);
        if (text.Length > 0 || bubble.Buttons.Count > 0 || bubble.File is not null)
        {
            Bubbles.Add(bubble with { Text = text.Length > 0 ? text : "Ada lagi yang bisa dibantu?" });
            Offer = offer;
        }
    }

    /// <summary>The lines that this turn adds to a shared draft.</summary>
    public IReadOnlyList<Entry> Appended(string draft) => _appended.TryGetValue(draft, out var lines) ? lines : [];

    /// <summary>Adds a line to a shared draft.</summary>
    public void Append(string draft, Entry entry)
    {
        if (!_appended.TryGetValue(draft, out var lines))
        {
            _appended[draft] = lines = [];
        }

        lines.Add(entry);
    }

    /// <summary>A line of the log, given now by who wrote.</summary>
    public Entry Line(Move move, string question = "", string? value = null, string raw = "") => new()
    {
        Move = move,
        Question = question,
        Value = value,
        Raw = raw,
        By = Facts.Person.Id,
        ByName = Facts.Person.Name,
        Channel = Incoming.From.Channel,
        Bubble = Incoming.Content is Content.Edit edit ? BubbleKey(edit.Bubble) : BubbleKey(Incoming.Bubble),
        At = Facts.Now,
    };

    /// <summary>A bubble's name that no other chat shares; null when it has none.</summary>
    public string? BubbleKey(string? bubble) => bubble is null ? null : $"{Incoming.Chat}/{bubble}";

    /// <summary>The outcome of all that was decided.</summary>
    public Outcome End()
    {
        if (Lacks)
        {
            return new Outcome.Needs([.. _needs.Distinct()]);
        }

        if (_said.Count > 0)
        {
            Show(new Bubble { Text = "" }, Offer);
        }

        var appends = _appended.Select(draft => (Effect)new Append(draft.Key, Facts.Of(new DraftOf(draft.Key))!.Log.Count, draft.Value));
        return new Outcome.Played(
            new Conversation { Stack = Stack, Offer = Bubbles.Count > 0 ? Offer : Offered, Koperasi = Koperasi, Filed = Filed, Left = Left },
            Bubbles,
            [.. appends, .. Effects, .. Verified()]);
    }

    /// <summary>
    /// The number that the channel vouches for, where a dialog asked for it. It comes last: what this turn made for the address goes
    /// over to the person whose number it is.
    /// </summary>
    private IEnumerable<Effect> Verified()
    {
        if (Incoming.Content is Content.Contact { Own: true } card && conversation.Stack is [.., var frame]
            && Knowledge.Find(frame.Dialog)?.Questions.FirstOrDefault(question => question.Kind.TakesContact) is { } asked
            && asked.Kind.Read(card, new() { Today = Today }) is Reading<string>.Ok phone)
        {
            yield return new SavePhone(Incoming.From, phone.Value, Incoming.Name);
        }
    }
}
