using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// What turns begin with, as it is committed now, remembered for those who wrote lately. It holds because one process owns the
/// file and every change of it passes here.
/// </summary>
internal sealed class Lately
{
    private const int Half = 2_000;
    private const int HalfAnswers = 4 * Half;
    private readonly Stamps _stamps = new();
    private readonly Recent<string, Conversation> _conversations;
    private readonly Recent<string, IReadOnlyList<SeatRow>> _people;
    private readonly Recent<Lookup, object> _answers;

    /// <summary>Begins with nothing.</summary>
    public Lately()
    {
        _conversations = new(_stamps, Half);
        _people = new(_stamps, Half);
        _answers = new(_stamps, HalfAnswers);
    }

    /// <summary>What the turn of a message begins with.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <param name="read">Reads it when it is not remembered.</param>
    public async ValueTask<Seat> Seat(Incoming incoming, long now, Func<ValueTask<List<SeatRow>>> read)
    {
        var (key, who) = (incoming.Conversation, Tags.Who(incoming.From.ToString()));
        if (_conversations.Find(key, out var conversation) && _people.Find(who, out var known))
        {
            return Sql.Seat.Of(incoming, known, now) with { Conversation = conversation };
        }

        var (before, address, people) = (_stamps.Now(key), _stamps.Now(who), _stamps.Now(Tags.People));
        var rows = await read();
        var (person, mark) = (Tags.Person(rows), address);
        if (person is not null)
        {
            // Whose address it is was not known before. When anybody changed meanwhile, it may have been this one: read once more.
            mark = _stamps.Now(who, person);
            rows = _stamps.Hold(address) && _stamps.Hold(people) ? rows : await read();
        }

        var seat = Sql.Seat.Of(incoming, rows, now);
        _conversations.Note(key, seat.Conversation, before);
        if (Tags.Person(rows) == person)
        {
            _people.Note(who, [.. rows.Select(row => row with { State = null })], mark);
        }

        return seat;
    }

    /// <summary>The answer to a look-up that is remembered; null when it has to be read.</summary>
    /// <param name="lookup">The look-up.</param>
    public object? Known(Lookup lookup) => _answers.Find(lookup, out var answer) ? answer : null;

    /// <summary>Reads the answers to look-ups, and remembers those that can be.</summary>
    /// <param name="lookups">The look-ups.</param>
    /// <param name="read">Reads them.</param>
    public async Task<IReadOnlyList<object>> Answer(IReadOnlyList<Lookup> lookups, Func<Task<IReadOnlyList<object>>> read)
    {
        var marks = lookups.Select(lookup => Tags.Of(lookup) is { } tag ? _stamps.Now(tag) : (Stamps.Mark?)null).ToList();
        var answers = await read();
        for (var i = 0; i < lookups.Count; i++)
        {
            if (marks[i] is { } mark)
            {
                _answers.Note(lookups[i], answers[i], mark);
            }
        }

        return answers;
    }

    /// <summary>Takes over what a turn changed, once it is durable.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="played">What the turn gave.</param>
    public void Take(Incoming incoming, Outcome.Played played)
    {
        Take(played.Effects);
        if (!played.Effects.Any(effect => effect is Forget))
        {
            _conversations.Note(incoming.Conversation, played.Conversation, _stamps.Now(incoming.Conversation));
        }
    }

    /// <summary>Takes over what effects changed, once they are durable.</summary>
    /// <param name="effects">The effects.</param>
    public void Take(IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
        {
            var longer = effect is Append append ? Longer(append) : null;
            if (Tags.Changed(effect) is { } from)
            {
                ChangePerson(from);
            }
            else
            {
                Tags.Change(effect, _stamps);
            }

            if (longer is not null)
            {
                var draft = new DraftOf(longer.Key);
                _answers.Note(draft, longer, _stamps.Now(Tags.Of(draft)!));
            }
        }
    }

    /// <summary>Notes that the row of an address was written.</summary>
    /// <param name="address">The address's key.</param>
    public void Touched(string address) => _stamps.Change(Tags.Who(address));

    /// <summary>Forgets everything.</summary>
    public void Clear() => _stamps.ChangeAll();

    // Somebody may have several addresses. Whose this one is is known as long as it is remembered; else it may be anybody's.
    private void ChangePerson(Address from)
    {
        var who = Tags.Who(from.ToString());
        if (_people.Find(who, out var rows))
        {
            // The tag of all comes first: whoever notes what was read before looks at it last.
            _stamps.Change(Tags.People);
            _stamps.Change(Tags.Person(rows) ?? who);
            _stamps.Change(who);
        }
        else
        {
            _stamps.ChangeAll();
        }
    }

    private Draft? Longer(Append append) =>
        _answers.Find(new DraftOf(append.Key), out var known) && known is Draft draft && draft.Log.Count == append.Version
            ? draft with { Log = [.. draft.Log, .. append.Lines] }
            : null;
}
