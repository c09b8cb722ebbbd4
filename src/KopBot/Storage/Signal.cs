namespace KopBot.Storage;

/// <summary>Wakes those who wait at a station. A call that comes while nobody waits is remembered for the next one who does.</summary>
/// <param name="clock">The clock.</param>
internal sealed class Signal(TimeProvider clock)
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _next = New();
    private bool _called;

    /// <summary>Calls everyone who waits.</summary>
    public void Call()
    {
        TaskCompletionSource called;
        lock (_gate)
        {
            called = _next;
            _next = New();
            _called = true;
        }

        called.TrySetResult();
    }

    /// <summary>Waits for a call, or until the time is over.</summary>
    /// <param name="most">The longest wait.</param>
    /// <param name="stop">Ends the wait.</param>
    public async Task Wait(TimeSpan most, CancellationToken stop)
    {
        Task call;
        lock (_gate)
        {
            if (_called || most <= TimeSpan.Zero)
            {
                _called = false;
                return;
            }

            call = _next.Task;
        }

        try
        {
            await call.WaitAsync(most, clock, stop);
        }
        catch (TimeoutException)
        {
            // The time is over: that is one of the two ways in which a wait ends.
        }

        lock (_gate)
        {
            _called = false;
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
