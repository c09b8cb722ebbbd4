namespace KopBot.Tests.Simulation;

/// <summary>Decides, from one seed, in which order everything happens and what goes wrong. The same seed is the same history.</summary>
internal sealed class Fate(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Step> _waiting = [];

    /// <summary>How many faults are still to come; a history ends in peace, so that it can end at all.</summary>
    public int Faults { get; private set; } = 30;

    public int Waiting => _waiting.Count;

    public int Pick(int below) => _random.Next(below);

    /// <summary>Whether something that happens once in so many times happens now, at the cost of a fault.</summary>
    public bool Strikes(int oneIn)
    {
        if (Faults == 0 || _random.Next(oneIn) > 0)
        {
            return false;
        }

        Faults--;
        return true;
    }

    /// <summary>A point at which a replica waits for its turn; whoever crashes before never goes on.</summary>
    public Task Point(Replica replica)
    {
        var step = new Step(replica, new TaskCompletionSource());
        _waiting.Add(step);
        return step.Go.Task;
    }

    /// <summary>Lets one of those that wait go on.</summary>
    public void Release()
    {
        var at = _random.Next(_waiting.Count);
        var step = _waiting[at];
        _waiting.RemoveAt(at);
        step.Go.SetResult();
    }

    /// <summary>A replica dies: nothing of it goes on.</summary>
    public void Forget(Replica replica) => _waiting.RemoveAll(step => step.Replica == replica);

    private sealed record Step(Replica Replica, TaskCompletionSource Go);
}
