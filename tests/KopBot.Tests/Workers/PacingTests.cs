using KopBot.Storage;

namespace KopBot.Tests.Workers;

/// <summary>A whole announcement over a clock moved by hand, against a server that counts for itself.</summary>
public sealed class PacingTests
{
    private const int Everyone = 240_000;

    [Theory]
    [InlineData(80, 1, 0)]
    [InlineData(80, 3, 10)]
    [InlineData(30, 1, 5)]
    [InlineData(1000, 3, 100)]
    public void Everybody_is_reached_at_the_allowed_pace_without_one_refusal(double rate, int replicas, int repliesPerSecond)
    {
        var time = new FakeTime();
        var server = new Server(rate, time);
        var shared = Budget.Full(rate, time.GetUtcNow());
        var (sent, replies) = (0, 0.0);
        var began = time.GetUtcNow();
        var step = TimeSpan.FromMilliseconds(11);
        while (sent < Everyone)
        {
            replies += repliesPerSecond * step.TotalSeconds;
            var now = (int)replies;
            replies -= now;
            server.Take(now);
            shared = shared.After(rate, time.GetUtcNow()).Without(rate, now, 0);
            for (var replica = 0; replica < replicas; replica++)
            {
                var granted = Math.Min(shared.After(rate, time.GetUtcNow()).Room, Math.Min(32, Everyone - sent));
                shared = shared.Without(rate, 0, granted);
                server.Take(granted);
                sent += granted;
            }

            time.Advance(step);
        }

        var allowed = Everyone / Math.Min(Budget.PacedOf(rate), rate - repliesPerSecond);
        Assert.Equal(0, server.Refused);
        Assert.InRange((time.GetUtcNow() - began).TotalSeconds, allowed * 0.98, allowed * 1.02);
    }

    [Fact]
    public void A_clock_that_goes_back_gives_nothing_twice()
    {
        var now = new FakeTime().GetUtcNow();
        var empty = Budget.Full(80, now).Without(80, 0, Budget.Full(80, now).Room);
        var later = empty.After(80, now.AddSeconds(1)).Without(80, 0, 12);
        Assert.Equal(later.Room, later.After(80, now).Room);
        Assert.Equal(later.Room, later.After(80, now).After(80, now.AddSeconds(1)).Room);
    }

    /// <summary>A server's own bucket: a second's worth at most, and then exactly its rate.</summary>
    private sealed class Server(double rate, FakeTime time)
    {
        private double _room = double.MaxValue;
        private DateTimeOffset _at = time.GetUtcNow();

        public int Refused { get; private set; }

        public void Take(int count)
        {
            _room = Math.Min(rate, _room + ((time.GetUtcNow() - _at).TotalSeconds * rate)) - count;
            _at = time.GetUtcNow();
            if (_room < 0)
            {
                Refused++;
                _room = 0;
            }
        }
    }
}
