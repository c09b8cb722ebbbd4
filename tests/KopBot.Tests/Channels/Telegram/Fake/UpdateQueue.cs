using System.Globalization;

namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>An update that waits for its bot.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Lane">Updates of one lane keep their order on a webhook.</param>
/// <param name="Expires">When it is thrown away.</param>
/// <param name="Payload">The JSON of its one field, such as <c>"message":{...}</c>.</param>
public sealed record FakeUpdate(long Id, long Lane, DateTimeOffset Expires, byte[] Payload);

/// <summary>The updates of a bot, as getUpdates sees them.</summary>
public sealed class UpdateQueue(TimeProvider time)
{
    private const int MostUpdates = 100_000;
    private const int MostBytes = 1 << 22;
    private readonly Lock _lock = new();
    private readonly LinkedList<FakeUpdate> _updates = [];
    private long _next = Random.Shared.NextInt64(2_000_001, 1_000_000_000);
    private TaskCompletionSource<bool>? _waiter;
    private (long Offset, DateTimeOffset At) _asked = (long.MinValue, default);
    private DateTimeOffset _conflict;
    private FakeUpdate? _last;
    private FakeUpdate? _again;

    /// <summary>How many were thrown away because too many waited.</summary>
    public int Dropped { get; private set; }

    /// <summary>How many wait.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _updates.Count;
            }
        }
    }

    /// <summary>Whether a bot asks and waits at this moment.</summary>
    public bool IsAsked => Volatile.Read(ref _waiter) is not null;

    /// <summary>Adds an update.</summary>
    public FakeUpdate? Add(long lane, TimeSpan life, byte[] payload)
    {
        TaskCompletionSource<bool>? waiter;
        FakeUpdate update;
        lock (_lock)
        {
            if (_updates.Count >= MostUpdates)
            {
                Dropped++;
                return null;
            }

            update = new(_next++, lane, time.GetUtcNow() + life, payload);
            _updates.AddLast(_last = update);
            waiter = _waiter;
            _waiter = null;
        }

        waiter?.TrySetResult(true);
        return update;
    }

    /// <summary>Delivers the newest update once more, as it happens after the loss of an acknowledgement.</summary>
    public void Repeat()
    {
        lock (_lock)
        {
            _again = _last;
            Interlocked.Exchange(ref _waiter, null)?.TrySetResult(true);
        }
    }

    /// <summary>Everything that waits, in order.</summary>
    public IReadOnlyList<FakeUpdate> All()
    {
        lock (_lock)
        {
            return [.. _updates];
        }
    }

    /// <summary>Forgets an update that was delivered, or all of them.</summary>
    public void Forget(FakeUpdate? update = null)
    {
        lock (_lock)
        {
            if (update is null)
            {
                _updates.Clear();
            }
            else
            {
                _updates.Remove(update);
            }
        }
    }

    /// <summary>Ends a question that waits, because a webhook was set.</summary>
    public void Interrupt() => Interlocked.Exchange(ref _waiter, null)?.TrySetResult(false);

    /// <summary>getUpdates: confirms what lies before the offset, and gives what follows, waiting for it if need be.</summary>
    public async ValueTask<Answer> Get(long offset, int limit, int timeout, CancellationToken gone)
    {
        TaskCompletionSource<bool> waiter;
        lock (_lock)
        {
            Confirm(offset);
            Interlocked.Exchange(ref _waiter, null)?.TrySetResult(false);
            (limit, timeout) = Slowed(offset, limit, timeout);
            if (_updates.Count > 0 || _again is not null || timeout is 0)
            {
                return Take(limit);
            }

            _waiter = waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        if (!await Woken(waiter, timeout, gone))
        {
            return await Conflict(gone);
        }

        lock (_lock)
        {
            Interlocked.CompareExchange(ref _waiter, null, waiter);
            return Take(limit);
        }
    }

    /// <summary>Waits for an update or the end of the time.</summary>
    /// <returns>False when another question came in between.</returns>
    private async Task<bool> Woken(TaskCompletionSource<bool> waiter, int timeout, CancellationToken gone)
    {
        try
        {
            return await waiter.Task.WaitAsync(TimeSpan.FromSeconds(timeout), time, gone);
        }
        catch (TimeoutException)
        {
            return true;
        }
        catch (OperationCanceledException)
        {
            Interlocked.CompareExchange(ref _waiter, null, waiter);
            return true;
        }
    }

    private async Task<Answer> Conflict(CancellationToken gone)
    {
        var now = time.GetUtcNow();
        var again = now - _conflict < TimeSpan.FromSeconds(3);
        _conflict = now;
        if (again)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), time, gone).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return Answer.Fail(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");
    }

    private (int Limit, int Timeout) Slowed(long offset, int limit, int timeout)
    {
        var now = time.GetUtcNow();
        var since = _asked.Offset == offset ? now - _asked.At : TimeSpan.MaxValue;
        _asked = (offset, now);
        return (since < TimeSpan.FromSeconds(0.5) ? 1 : limit, since < TimeSpan.FromSeconds(3) ? Math.Max(3, timeout) : timeout);
    }

    private void Confirm(long offset)
    {
        var now = time.GetUtcNow();
        while (_updates.First is { } first && (first.Value.Id < offset || first.Value.Expires <= now || (offset < 0 && _updates.Count > -offset)))
        {
            _updates.RemoveFirst();
        }
    }

    private Answer Take(int limit)
    {
        using var body = new MemoryStream(512);
        body.WriteByte((byte)'[');
        var now = time.GetUtcNow();
        var taken = 0;
        if (_again is not null && _again != _updates.First?.Value)
        {
            WriteTo(body, _again, taken++ > 0);
        }

        _again = null;
        for (var node = _updates.First; node is not null && taken < limit && body.Length < MostBytes; node = node.Next)
        {
            if (node.Value.Expires > now)
            {
                WriteTo(body, node.Value, taken++ > 0);
            }
        }

        body.WriteByte((byte)']');
        return Answer.Ok(body.GetBuffer().AsSpan(0, (int)body.Length));
    }

    /// <summary>Writes an update as JSON.</summary>
    public static void WriteTo(Stream body, FakeUpdate update, bool follows = false)
    {
        Span<byte> number = stackalloc byte[20];
        update.Id.TryFormat(number, out var length, provider: CultureInfo.InvariantCulture);
        body.Write(follows ? ",{\"update_id\":"u8 : "{\"update_id\":"u8);
        body.Write(number[..length]);
        body.WriteByte((byte)',');
        body.Write(update.Payload);
        body.WriteByte((byte)'}');
    }
}
