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
    private readonly Stamps _stamps = new();
    private readonly Recent<string, Conversation> _conversations;
    private readonly Recent<string, IReadOnlyList<SeatRow>> _people;
    private readonly Recent<Lookup, object> _answers;

    /// <summary>Begins with nothing.</summary>
    public Lately()
    {
        _conversations = new(_stamps, Half);
        _people = new(_stamps, Half);
        _answers = new(_stamps, Half);
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

        var (before, people) = (_stamps.Of(key), _stamps.Of(who));
        var rows = await read();
        var seat = Sql.Seat.Of(incoming, rows, now);
        _conversations.Note(key, seat.Conversation, key, before);
        _people.Note(who, [.. rows.Select(row => row with { State = null })], who, people);
        return seat;
    }

    /// <summary>The answer to a look-up.</summary>
    /// <param name="lookup">The look-up.</param>
    /// <param name="read">Reads it when it is not remembered.</param>
    public async Task<object> Answer(Lookup lookup, Func<Task<object>> read)
    {
        if (Tags.Of(lookup) is not { } tag)
        {
            return await read();
        }

        if (_answers.Find(lookup, out var answer))
        {
            return answer;
        }

        var stamp = _stamps.Of(tag);
        answer = await read();
        _answers.Note(lookup, answer, tag, stamp);
        return answer;
    }

    /// <summary>Takes over what a turn changed, once it is durable.</summary>
    /// <param name="incoming">The message.</param>
    /// <param name="played">What the turn gave.</param>
    public void Take(Incoming incoming, Outcome.Played played)
    {
        Take(played.Effects);
        if (!played.Effects.Any(effect => effect is Forget))
        {
            _conversations.Note(incoming.Conversation, played.Conversation, incoming.Conversation, _stamps.Of(incoming.Conversation));
        }
    }

    /// <summary>Takes over what effects changed, once they are durable.</summary>
    /// <param name="effects">The effects.</param>
    public void Take(IReadOnlyList<Effect> effects)
    {
        foreach (var effect in effects)
        {
            var longer = effect is Append append ? Longer(append) : null;
            Tags.Change(effect, _stamps);
            if (longer is not null)
            {
                var tag = Tags.Of(new DraftOf(longer.Key))!;
                _answers.Note(new DraftOf(longer.Key), longer, tag, _stamps.Of(tag));
            }
        }
    }

    /// <summary>Notes that the row of an address was written.</summary>
    /// <param name="address">The address's key.</param>
    public void Touched(string address) => _stamps.Change(Tags.Who(address));

    /// <summary>Forgets everything.</summary>
    public void Clear() => _stamps.ChangeAll();

    private Draft? Longer(Append append) =>
        _answers.Find(new DraftOf(append.Key), out var known) && known is Draft draft && draft.Log.Count == append.Version
            ? draft with { Log = [.. draft.Log, .. append.Lines] }
            : null;
}
