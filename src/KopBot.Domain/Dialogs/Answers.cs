using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs;

/// <summary>
/// The answers that hold at the end of a log: each question's last line, after undo and redo. All lines of one turn are taken
/// back and brought again together.
/// </summary>
public sealed class Answers
{
    private readonly Dictionary<string, Entry> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Entry> _before = new(StringComparer.Ordinal);
    private readonly List<List<Entry>> _turns = [];
    private readonly Stack<List<Entry>> _undone = new();

    private Answers()
    {
    }

    /// <summary>No answers.</summary>
    public static Answers None { get; } = new();

    /// <summary>Whether there is something to take back.</summary>
    public bool CanUndo => _turns.Count > 0;

    /// <summary>Whether there is something to bring again.</summary>
    public bool CanRedo => _undone.Count > 0;

    /// <summary>The questions of the turn that an undo would take back.</summary>
    public IEnumerable<string> LastTurn => _turns.Count == 0 ? [] : _turns[^1].Select(entry => entry.Question);

    /// <summary>The answers at the end of logs that follow upon each other.</summary>
    /// <param name="given">Answers that stood before the log, such as those of a sent report; they cannot be taken back.</param>
    /// <param name="logs">The logs.</param>
    public static Answers Of(IEnumerable<Entry> given, params IEnumerable<IEnumerable<Entry>> logs)
    {
        var answers = new Answers();
        foreach (var log in logs)
        {
            foreach (var entry in log)
            {
                answers.Take(entry);
            }
        }

        answers._last.EnsureCapacity(answers._turns.Count);
        foreach (var entry in given)
        {
            answers.Hold(entry);
        }

        foreach (var turn in answers._turns)
        {
            foreach (var entry in turn)
            {
                answers.Hold(entry);
            }
        }

        return answers;
    }

    /// <summary>The line that holds for a question; null while it is open.</summary>
    /// <param name="question">The question's name.</param>
    public Entry? Find(string question) =>
        _last.TryGetValue(question, out var entry) && entry.Move != Move.Clear ? entry : null;

    /// <summary>The line that held before the question was opened again; null when it is not open again.</summary>
    /// <param name="question">The question's name.</param>
    public Entry? Cleared(string question) =>
        _last.TryGetValue(question, out var entry) && entry.Move == Move.Clear ? _before.GetValueOrDefault(question) : null;

    private void Hold(Entry entry)
    {
        if (entry.Move == Move.Clear && _last.GetValueOrDefault(entry.Question) is { Move: not Move.Clear } held)
        {
            _before[entry.Question] = held;
        }

        _last[entry.Question] = entry;
    }

    private void Take(Entry entry)
    {
        switch (entry.Move)
        {
            case Move.Undo when _turns.Count > 0:
                TakeBack();
                break;
            case Move.Redo when _undone.Count > 0:
                _turns.Add(_undone.Pop());
                break;
            case Move.Undo or Move.Redo:
                break;
            default:
                _undone.Clear();
                if (_turns.Count > 0 && _turns[^1][0].At == entry.At && _turns[^1][0].By == entry.By && _turns[^1][0].Bubble == entry.Bubble)
                {
                    _turns[^1].Add(entry);
                }
                else
                {
                    _turns.Add([entry]);
                }

                break;
        }
    }

    /// <summary>Takes the last turn back, and with an answer the opening of its question ("ubah 3") that led to it.</summary>
    private void TakeBack()
    {
        var back = _turns[^1];
        _turns.RemoveAt(_turns.Count - 1);
        if (_turns.Count > 0 && back.Exists(entry => entry.Move != Move.Clear)
            && _turns[^1].TrueForAll(entry => entry.Move == Move.Clear && back.Exists(other => other.Question == entry.Question)))
        {
            back = [.. _turns[^1], .. back];
            _turns.RemoveAt(_turns.Count - 1);
        }

        _undone.Push(back);
    }
}
