using KopBot.Channels.Web;

namespace KopBot.Tests.Channels.Web;

/// <summary>Transcripts for tests. It stands for the database, so a restarted service is given the same one.</summary>
public sealed class MemoryWebLog : IWebLog
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<(string Key, string Activity)>> _lines = [];

    /// <summary>Wipes a transcript, as when a person has everything deleted.</summary>
    public void Forget(string conversation)
    {
        lock (_lock)
        {
            _lines.Remove(conversation);
        }
    }

    public Task<WebPlace> Append(string conversation, string key, string activity, CancellationToken stop)
    {
        lock (_lock)
        {
            var lines = _lines.TryGetValue(conversation, out var known) ? known : _lines[conversation] = [];
            var at = lines.FindIndex(line => line.Key == key);
            if (at < 0)
            {
                lines.Add((key, activity));
            }

            return Task.FromResult(new WebPlace(at < 0 ? lines.Count : at + 1, at < 0));
        }
    }

    public Task<IReadOnlyList<WebLine>> Read(string conversation, long after, int most, CancellationToken stop)
    {
        lock (_lock)
        {
            var lines = _lines.GetValueOrDefault(conversation) ?? [];
            return Task.FromResult<IReadOnlyList<WebLine>>(
                [.. lines.Select((line, at) => new WebLine(at + 1, line.Activity)).Where(line => line.Sequence > after).Take(most)]);
        }
    }

    public Task<long> End(string conversation, CancellationToken stop)
    {
        lock (_lock)
        {
            return Task.FromResult((long)(_lines.GetValueOrDefault(conversation)?.Count ?? 0));
        }
    }
}
