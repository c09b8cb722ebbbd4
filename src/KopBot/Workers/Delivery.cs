using KopBot.Channels;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// Brings the bubbles of one channel out: taken out of the outbox, sent side by side in the channel's lanes, and settled in
/// groups. Reminders and announcements leave as the governor lets them, and never fill more than half of the lanes.
/// </summary>
/// <param name="channel">The channel.</param>
/// <param name="store">The outbox.</param>
/// <param name="governor">The channel's budget.</param>
/// <param name="patience">Waits while the store is away.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class Delivery(
    IChannel channel, IStore store, Governor governor, Patience patience, TimeProvider time, ILogger log)
{
    private static readonly TimeSpan SafetyNet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Later = TimeSpan.FromMilliseconds(25);
    private readonly SemaphoreSlim _lanes = new(channel.Lanes);
    private readonly Settler _settler = new(channel.Name, store, patience, log);
    private int _pacedUnderWay;
    private int _undrawn;
    private bool _paces;
    private TimeSpan _glance = Soon;
    private long _glanced;

    // Begun before looking and kept until it ends, so that no call is missed between looking and waiting.
    private Task _call = Task.CompletedTask;

    /// <summary>Brings bubbles out until it is stopped; what is under way then is finished and settled.</summary>
    /// <param name="stop">Ends it.</param>
    public async Task Run(CancellationToken stop)
    {
        var settling = _settler.Run();
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await TakeOut(stop);
            }
        }
        finally
        {
            for (var lane = 0; lane < channel.Lanes; lane++)
            {
                await _lanes.WaitAsync(CancellationToken.None);
            }

            _settler.Complete();
            await settling;
            _lanes.Release(channel.Lanes);
        }
    }

    private async Task TakeOut(CancellationToken stop)
    {
        var free = await FreeLanes(stop);
        _call = _call.IsCompleted ? patience.With(stop => store.Wait(Station.Outbox, SafetyNet, stop), stop) : _call;
        var taken = 0;
        var waitsForRoom = false;
        try
        {
            var replies = await patience.With(stop => store.TakeOut(channel.Name, free, Priority.Reply, stop), stop);
            taken += Start(replies);
            _undrawn += replies.Count;
            var glances = _paces || replies.Count == 0 || time.GetElapsedTime(_glanced) >= Later;
            var room = glances ? await Room(free - taken, stop) : 0;
            waitsForRoom = glances && room <= 0;
            if (room > 0)
            {
                _glanced = time.GetTimestamp();
                var paced = await patience.With(stop => store.TakeOut(channel.Name, room, Priority.Announcement, stop), stop);
                taken += Start(paced);
                _undrawn += _paces ? 0 : paced.Count;
                _paces = paced.Any(sending => sending.Priority != Priority.Reply);
            }
        }
        finally
        {
            if (taken < free)
            {
                _lanes.Release(free - taken);
            }
        }

        // Less than there was place for was all there is.
        if (taken == 0 || (taken < free && !_paces))
        {
            await Wait(waitsForRoom, stop);
        }
    }

    /// <summary>
    /// How many reminders and announcements may be taken out now. While there are none, a single one is looked for without drawing
    /// from the shared budget, so that replies alone cost nothing more.
    /// </summary>
    private async Task<int> Room(int lanes, CancellationToken stop)
    {
        var room = Math.Min(Math.Min(governor.Room(), lanes), (channel.Lanes / 2) - Volatile.Read(ref _pacedUnderWay));
        if (room <= 0 || !_paces)
        {
            return Math.Min(room, 1);
        }

        var undrawn = Math.Min(_undrawn, governor.Owed());
        var granted = await patience.With(stop => store.Draw(channel.Name, governor.Rate, undrawn, room, stop), stop);
        _undrawn = 0;
        _glance = granted > 0 ? Soon : Later;
        return granted;
    }

    private Task Wait(bool forRoom, CancellationToken stop) => forRoom
        ? Task.WhenAny(_call, Task.Delay(governor.UntilRoom() + _glance, time, stop))
        : _call;

    private async Task<int> FreeLanes(CancellationToken stop)
    {
        await _lanes.WaitAsync(stop);
        var free = 1;
        while (free < channel.Lanes && _lanes.Wait(0, CancellationToken.None))
        {
            free++;
        }

        return free;
    }

    private int Start(IReadOnlyList<Sending> sendings)
    {
        var paced = sendings.Count(sending => sending.Priority != Priority.Reply);
        governor.Spend(sendings.Count - paced, paced);
        Interlocked.Add(ref _pacedUnderWay, paced);
        foreach (var sending in sendings)
        {
            _ = Task.Run(() => Send(sending), CancellationToken.None);
        }

        return sendings.Count;
    }

    private async Task Send(Sending sending)
    {
        var begin = time.GetTimestamp();
        if (sending.Until <= time.GetUtcNow())
        {
            Leave(sending);
            return;
        }

        if (_settler.Known(sending.Id) is { } known)
        {
            End(sending, known);
            return;
        }

        SendResult result;
        try
        {
            result = await channel.Send(sending, CancellationToken.None);
        }
        catch (Exception exception)
        {
            log.SendThrew(channel.Name, sending.Id, exception);
            result = new SendResult.Later(TimeSpan.FromSeconds(Math.Min(300, 5 * sending.Attempt)), exception.GetType().Name);
        }

        Note(sending, result, time.GetElapsedTime(begin));
        End(sending, result);
    }

    private void End(Sending sending, SendResult result)
    {
        _settler.Add(new(sending, result));
        Leave(sending);
    }

    private void Leave(Sending sending)
    {
        if (sending.Priority != Priority.Reply)
        {
            Interlocked.Decrement(ref _pacedUnderWay);
        }

        _lanes.Release();
    }

    private void Note(Sending sending, SendResult result, TimeSpan duration)
    {
        Signals.SendEnded(channel.Name, result, duration);
        if (result is SendResult.Never never)
        {
            log.GivenUp(sending.Id, channel.Name, never.Why);
        }
        else if (result is SendResult.Later later)
        {
            log.SentLater(sending.Id, channel.Name, later.After, later.Why);
        }
    }
}
