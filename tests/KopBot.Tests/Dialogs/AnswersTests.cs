using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Tests.Dialogs;

public class AnswersTests
{
    private int _clock;

    private Entry Line(Move move, string question = "", string? value = null) =>
        new() { Move = move, Question = question, Value = value, At = DateTimeOffset.UnixEpoch.AddSeconds(_clock++) };

    [Fact]
    public void The_last_answer_holds()
    {
        var answers = Answers.Of([], [Line(Move.Answer, "a", "1"), Line(Move.Answer, "a", "2")]);
        Assert.Equal("2", answers.Find("a")!.Value);
    }

    [Fact]
    public void Undo_brings_the_value_before_and_redo_the_value_after()
    {
        List<Entry> log = [Line(Move.Answer, "a", "1"), Line(Move.Answer, "a", "2"), Line(Move.Undo)];
        Assert.Equal("1", Answers.Of([], log).Find("a")!.Value);
        log.Add(Line(Move.Redo));
        Assert.Equal("2", Answers.Of([], log).Find("a")!.Value);
    }

    [Fact]
    public void A_new_answer_after_an_undo_leaves_nothing_to_redo()
    {
        var answers = Answers.Of([], [Line(Move.Answer, "a", "1"), Line(Move.Undo), Line(Move.Answer, "a", "3"), Line(Move.Redo)]);
        Assert.Equal("3", answers.Find("a")!.Value);
        Assert.False(answers.CanRedo);
    }

    [Fact]
    public void Undo_on_an_empty_log_does_nothing() => Assert.Null(Answers.Of([], [Line(Move.Undo), Line(Move.Redo)]).Find("a"));

    [Fact]
    public void All_answers_of_one_turn_are_taken_back_together()
    {
        var at = DateTimeOffset.UnixEpoch;
        Entry One(string question) => new() { Move = Move.Answer, Question = question, Value = "1", At = at, Bubble = "b" };
        var answers = Answers.Of([], [One("a"), One("b"), Line(Move.Undo)]);
        Assert.Null(answers.Find("a"));
        Assert.Null(answers.Find("b"));
    }

    [Fact]
    public void A_cleared_question_is_open_and_remembers_what_it_was()
    {
        var answers = Answers.Of([], [Line(Move.Answer, "a", "1"), Line(Move.Clear, "a")]);
        Assert.Null(answers.Find("a"));
        Assert.Equal("1", answers.Cleared("a")!.Value);
    }

    [Fact]
    public void Undo_after_a_correction_brings_the_value_before_it()
    {
        List<Entry> log = [Line(Move.Answer, "a", "1"), Line(Move.Clear, "a"), Line(Move.Answer, "a", "2"), Line(Move.Undo)];
        Assert.Equal("1", Answers.Of([], log).Find("a")!.Value);
        log.Add(Line(Move.Redo));
        Assert.Equal("2", Answers.Of([], log).Find("a")!.Value);
    }

    [Fact]
    public void What_stood_before_the_log_cannot_be_undone()
    {
        var answers = Answers.Of([Line(Move.Answer, "a", "sent")], [Line(Move.Answer, "a", "new"), Line(Move.Undo), Line(Move.Undo)]);
        Assert.Equal("sent", answers.Find("a")!.Value);
    }

    /// <summary>Any log of answers, undos and redos ends as a naive list of states says.</summary>
    [Fact]
    public void Any_order_of_undo_and_redo_ends_as_a_list_of_states_says()
    {
        var random = new Random(7);
        for (var round = 0; round < 2000; round++)
        {
            var (log, states, at) = (new List<Entry>(), new List<Dictionary<string, string>> { new() }, 0);
            for (var i = 0; i < random.Next(1, 25); i++)
            {
                switch (random.Next(4))
                {
                    case 0:
                        log.Add(Line(Move.Undo));
                        at = Math.Max(0, at - 1);
                        break;
                    case 1:
                        log.Add(Line(Move.Redo));
                        at = Math.Min(states.Count - 1, at + 1);
                        break;
                    default:
                        var (question, value) = ("abc"[random.Next(3)].ToString(), random.Next(9).ToString());
                        log.Add(Line(Move.Answer, question, value));
                        states.RemoveRange(at + 1, states.Count - at - 1);
                        states.Add(new(states[at++]) { [question] = value });
                        break;
                }
            }

            var answers = Answers.Of([], log);
            Assert.All(["a", "b", "c"], question => Assert.Equal(states[at].GetValueOrDefault(question), answers.Find(question)?.Value));
        }
    }
}
