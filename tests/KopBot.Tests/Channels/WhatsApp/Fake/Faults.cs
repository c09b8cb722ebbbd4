using System.Collections.Concurrent;

namespace KopBot.Tests.Channels.WhatsApp.Fake;

/// <summary>Something that goes wrong with a call.</summary>
/// <param name="Instead">What is answered instead of the effect; null to let the call have its effect.</param>
/// <param name="Cut">Whether the connection is cut, so that the caller does not learn how the call went.</param>
/// <param name="Late">The code of a status <c>failed</c> that follows an answer that all is well; 0 for none.</param>
public sealed record Fault(Answer? Instead, bool Cut = false, int Late = 0)
{
    /// <summary>The call fails with this code and has no effect.</summary>
    public static Fault Fail(int code, int status = 400) => new(Answer.Fail(status, code, "Something is wrong"));

    /// <summary>Something that is no JSON, as gateways answer it.</summary>
    public static Fault Page(int status) => new(new Answer(status, "<html>Bad Gateway</html>"));

    /// <summary>The call goes well, and later a status says that it did not.</summary>
    public static Fault FailLater(int code) => new(null, Late: code);

    /// <summary>The call has its effect, but the caller does not learn it.</summary>
    public static Fault LostAnswer { get; } = new(null, Cut: true);
}

/// <summary>The faults that are to happen, by call: <c>messages</c>, <c>read</c>, <c>media</c>, <c>link</c>, <c>download</c>, <c>number</c>.</summary>
public sealed class Faults
{
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Fault>> _next = new();

    /// <summary>The next calls go wrong, one after the other.</summary>
    public void Next(string call, params IEnumerable<Fault> faults)
    {
        var queue = _next.GetOrAdd(call, _ => new());
        foreach (var fault in faults)
        {
            queue.Enqueue(fault);
        }
    }

    /// <summary>What happens to this call; null when all goes well.</summary>
    public Fault? Of(string call) => _next.TryGetValue(call, out var queue) && queue.TryDequeue(out var fault) ? fault : null;
}
