using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Workers;

public sealed class DeliveryTests
{
    private readonly ScriptedStore _store = new();
    private readonly FakeTime _time = new();

    [Fact]
    public async Task Everything_that_waits_is_sent_and_settled()
    {
        Wait(40, Priority.Reply);
        await Deliver(new ScriptedChannel(), 40);
        Assert.Equal(40, _store.Settled.Select(settlement => settlement.Sending.Id).Distinct().Count());
        Assert.All(_store.Settled, settlement => Assert.IsType<SendResult.Sent>(settlement.Result));
    }

    [Fact]
    public async Task Never_more_are_under_way_than_the_channel_has_lanes()
    {
        Wait(50, Priority.Reply);
        var channel = new ScriptedChannel(3) { Way = Slowly };
        await Deliver(channel, 50);
        Assert.InRange(channel.MostUnderWay, 1, 3);
    }

    [Fact]
    public async Task A_channel_that_throws_loses_nothing()
    {
        Wait(1, Priority.Reply);
        await Deliver(new ScriptedChannel { Way = _ => throw new InvalidOperationException("rusak") }, 1);
        Assert.IsType<SendResult.Later>(Assert.Single(_store.Settled).Result);
    }

    [Fact]
    public async Task What_the_channel_says_is_settled_as_it_is()
    {
        Wait(1, Priority.Reply);
        var later = new SendResult.Later(TimeSpan.FromSeconds(17), "Too Many Requests", true);
        await Deliver(new ScriptedChannel { Way = _ => Task.FromResult<SendResult>(later) }, 1);
        Assert.Same(later, Assert.Single(_store.Settled).Result);
    }

    [Fact]
    public async Task Announcements_leave_at_their_pace_and_replies_at_once()
    {
        Wait(100, Priority.Announcement);
        var channel = new ScriptedChannel(16);
        using var stop = new CancellationTokenSource();
        var delivery = Delivery(channel, 30);
        var running = delivery.Run(stop.Token);
        await _store.UntilSettled(4);
        Wait(20, Priority.Reply);
        await _store.UntilSettled(20);
        Assert.Equal(4, channel.Tried.Count(sending => sending.Priority == Priority.Announcement));
        Assert.Equal(20, channel.Tried.Count(sending => sending.Priority == Priority.Reply));

        await Stop(stop, running);
    }

    [Fact]
    public async Task Announcements_never_fill_more_than_half_of_the_lanes()
    {
        Wait(100, Priority.Announcement);
        var gate = new TaskCompletionSource();
        var channel = new ScriptedChannel(8)
        {
            Way = async sending =>
            {
                await (sending.Priority == Priority.Announcement ? gate.Task : Task.CompletedTask);
                return new SendResult.Sent(null);
            },
        };
        using var stop = new CancellationTokenSource();
        var delivery = Delivery(channel, 10_000);
        var running = delivery.Run(stop.Token);
        while (channel.MostUnderWay < 4)
        {
            await Task.Yield();
        }

        Wait(10, Priority.Reply);
        await _store.UntilSettled(10);
        Assert.Equal(4, channel.Tried.Count(sending => sending.Priority == Priority.Announcement));
        gate.SetResult();
        await _store.UntilSettled(100);
        await Stop(stop, running);
    }

    [Fact]
    public async Task A_stop_settles_what_is_under_way()
    {
        Wait(2, Priority.Reply);
        var gate = new TaskCompletionSource<SendResult>();
        var channel = new ScriptedChannel { Way = _ => gate.Task };
        using var stop = new CancellationTokenSource();
        var delivery = Delivery(channel, 30);
        var running = delivery.Run(stop.Token);
        while (channel.MostUnderWay < 2)
        {
            await Task.Yield();
        }

        await stop.CancelAsync();
        gate.SetResult(new SendResult.Sent("1"));
        await Stop(stop, running);
        Assert.Equal(2, _store.Settled.Count);
    }

    [Fact]
    public async Task A_row_that_cannot_be_settled_is_dropped_alone_and_settling_goes_on()
    {
        Wait(20, Priority.Reply);
        _store.Unsettled = settlement => settlement.Sending.Id == 1007;
        await Deliver(new ScriptedChannel(), 19);
        Assert.Equal(19, _store.Settled.Count);
        Assert.DoesNotContain(_store.Settled, settlement => settlement.Sending.Id == 1007);
    }

    [Fact]
    public async Task A_row_that_cannot_be_settled_with_what_the_channel_said_is_settled_without()
    {
        Wait(20, Priority.Reply);
        _store.Unsettled = settlement => settlement is { Sending.Id: 1007, Result: SendResult.Sent { Bubble: not null } };
        await Deliver(new ScriptedChannel { Way = _ => Task.FromResult<SendResult>(new SendResult.Sent("x")) }, 20);
        Assert.Equal([1007], _store.Settled.Where(settlement => settlement.Result is SendResult.Sent { Bubble: null }).Select(settlement => settlement.Sending.Id));
    }

    [Fact]
    public async Task A_row_that_was_sent_and_not_settled_is_settled_and_not_sent_when_it_comes_out_again()
    {
        Wait(1, Priority.Reply);
        var (row, tries) = (_store.Waiting[0], 0);
        _store.Unsettled = _ => Interlocked.Increment(ref tries) <= 2;
        var channel = new ScriptedChannel();
        using var stop = new CancellationTokenSource();
        var running = Delivery(channel, 30).Run(stop.Token);
        while (Volatile.Read(ref tries) < 2)
        {
            await Task.Yield();
        }

        lock (_store.Waiting)
        {
            _store.Waiting.Add(row with { Attempt = 2 });
        }

        await _store.UntilSettled(1);
        await Stop(stop, running);
        Assert.Single(channel.Tried);
        Assert.Equal(2, Assert.Single(_store.Settled).Sending.Attempt);
    }

    [Fact]
    public async Task Replies_that_left_long_ago_do_not_hold_an_announcement_up()
    {
        using var stop = new CancellationTokenSource();
        Wait(300, Priority.Reply);
        var running = Delivery(new ScriptedChannel(16), 30).Run(stop.Token);
        await _store.UntilSettled(300);
        _time.Advance(TimeSpan.FromSeconds(5));
        Wait(2, Priority.Announcement);
        await _store.UntilSettled(2);
        await Stop(stop, running);

        // The first of the announcement left before anything was drawn for.
        Assert.Equal(1, _store.Spent.First());
    }

    private static async Task<SendResult> Slowly(Sending sending)
    {
        await Task.Yield();
        return new SendResult.Sent(null);
    }

    private static async Task Stop(CancellationTokenSource stop, Task running)
    {
        await stop.CancelAsync();
        try
        {
            await running;
        }
        catch (OperationCanceledException)
        {
            // It was told to stop while it waited.
        }
    }

    private void Wait(int count, Priority priority)
    {
        lock (_store.Waiting)
        {
            var first = 1000 * ((int)priority + 1);
            _store.Waiting.AddRange(Enumerable.Range(first, count)
                .Select(id => new Sending(id, new("uji", $"{id}"), priority, new Bubble { Text = "halo" }, 1, null, null)));
        }
    }

    private Delivery Delivery(IChannel channel, double rate) => new(
        channel, _store, new Governor(rate, _time), new Patience(_time, NullLogger<Patience>.Instance), _time, NullLogger.Instance);

    private async Task Deliver(IChannel channel, int count)
    {
        using var stop = new CancellationTokenSource();
        var delivery = Delivery(channel, 30);
        var running = delivery.Run(stop.Token);
        await _store.UntilSettled(count);
        await Stop(stop, running);
    }
}
