using KopBot.Workers;

namespace KopBot.Tests.Workers;

public sealed class GovernorTests
{
    private readonly FakeTime _time = new();

    [Theory]
    [InlineData(30, 24)]
    [InlineData(80, 64)]
    [InlineData(1000, 800)]
    public void Announcements_leave_at_four_fifths_of_the_rate(double rate, double expected)
    {
        var governor = new Governor(rate, _time);
        var sent = Drain(governor, TimeSpan.FromSeconds(100), TimeSpan.FromMilliseconds(7));
        Assert.InRange(sent / 100.0, expected * 0.98, expected * 1.02);
    }

    [Fact]
    public void No_second_exceeds_the_rate()
    {
        var governor = new Governor(30, _time);
        for (var second = 0; second < 20; second++)
        {
            Assert.InRange(Drain(governor, TimeSpan.FromSeconds(1), TimeSpan.FromMilliseconds(3)), 0, 30);
        }
    }

    [Fact]
    public void A_rest_is_not_saved_up_for_a_burst()
    {
        var governor = new Governor(30, _time);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.InRange(governor.Room(), 1, 6);
    }

    [Fact]
    public void Replies_use_the_budget_up_that_announcements_would_have()
    {
        var governor = new Governor(30, _time);
        var sent = 0;
        for (var tick = 0; tick < 1000; tick++)
        {
            _time.Advance(TimeSpan.FromMilliseconds(50));
            governor.Spend(1, 0);
            var room = governor.Room();
            governor.Spend(0, room);
            sent += room;
        }

        // 20 replies a second leave 10 of 30.
        Assert.InRange(sent / 50.0, 9.8, 10.2);
    }

    [Fact]
    public void A_storm_of_replies_stops_announcements_for_about_a_second_and_no_longer()
    {
        var governor = new Governor(30, _time);
        governor.Spend(10_000, 0);
        Assert.Equal(0, governor.Room());
        Assert.InRange(governor.UntilRoom().TotalSeconds, 1, 1.1);
        _time.Advance(governor.UntilRoom());
        Assert.Equal(1, governor.Room());
    }

    [Fact]
    public void The_wait_ends_exactly_when_there_is_room()
    {
        var governor = new Governor(30, _time);
        governor.Spend(0, governor.Room());
        var wait = governor.UntilRoom();
        _time.Advance(wait - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, governor.Room());
        _time.Advance(TimeSpan.FromMilliseconds(2));
        Assert.Equal(1, governor.Room());
        Assert.Equal(TimeSpan.Zero, governor.UntilRoom());
    }

    [Theory]
    [InlineData(3, 0, 3)]
    [InlineData(3, 50, 2)]
    [InlineData(3, 100, 0)]
    [InlineData(300, 0, 36)]
    [InlineData(300, 1000, 6)]
    [InlineData(300, 1200, 0)]
    public void What_left_counts_until_it_is_made_good(int replies, int after, int owed)
    {
        var governor = new Governor(30, _time);
        governor.Spend(replies, 0);
        _time.Advance(TimeSpan.FromMilliseconds(after));
        Assert.Equal(owed, governor.Owed());
    }

    private int Drain(Governor governor, TimeSpan span, TimeSpan tick)
    {
        var sent = 0;
        for (var end = _time.GetUtcNow() + span; _time.GetUtcNow() < end; _time.Advance(tick))
        {
            var room = governor.Room();
            governor.Spend(0, room);
            sent += room;
        }

        return sent;
    }
}
