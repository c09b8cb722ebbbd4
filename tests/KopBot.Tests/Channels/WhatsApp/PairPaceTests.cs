using KopBot.Channels;
using KopBot.Channels.WhatsApp;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class PairPaceTests
{
    private readonly FakeTime _time = new();

    [Fact]
    public void Forty_leave_at_once_and_then_one_in_six_seconds()
    {
        var pace = new PairPace(_time);
        Assert.All(Enumerable.Range(0, 40), _ => Assert.Equal(TimeSpan.Zero, pace.Wait("1", 1)));
        Assert.Equal(TimeSpan.FromSeconds(6), pace.Wait("1", 1));
        Assert.Equal(TimeSpan.FromSeconds(12), pace.Wait("1", 2));
        Assert.Equal(TimeSpan.Zero, pace.Wait("2", 1));
        _time.Advance(TimeSpan.FromSeconds(6) - TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.FromTicks(1), pace.Wait("1", 1));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(TimeSpan.Zero, pace.Wait("1", 1));
        Assert.Equal(TimeSpan.FromSeconds(6), pace.Wait("1", 1));
    }

    [Fact]
    public void More_than_are_lent_leave_together_when_nothing_is_owed()
    {
        var pace = new PairPace(_time);
        Assert.Equal(TimeSpan.Zero, pace.Wait("1", 50));
        Assert.Equal(TimeSpan.FromSeconds(66), pace.Wait("1", 1));
    }

    [Fact]
    public async Task Somebody_who_gets_a_hundred_bubbles_is_never_refused_one()
    {
        await using var rig = await WhatsAppRig.Start(options: new() { Time = _time }, listen: false);
        rig.Cloud.Limits.Pairs = true;
        var waited = TimeSpan.Zero;
        for (var number = 1; number <= 100; number++)
        {
            rig.Sari.Call();
            while (await rig.Send(rig.Sari, new() { Text = $"{number}" }) is SendResult.Later later)
            {
                _time.Advance(later.After);
                waited += later.After;
            }

            Assert.Equal($"{number}", (await rig.Sari.Next()).Text);
        }

        Assert.Empty(rig.Cloud.Limits.Refused);
        Assert.Equal(TimeSpan.FromSeconds(6 * 60), waited);
    }
}
