namespace KopBot.Channels;

/// <summary>How long a provider is left alone after failures in a row.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <summary>1, 2, 4.. seconds up to five minutes, and up to a quarter more by chance, so that replicas do not come back together.</summary>
    /// <param name="failures">How many there were, from 1.</param>
    public static TimeSpan After(int failures)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(failures, 1, 16) - 1));
        return (wait < Longest ? wait : Longest) * (1 + (Random.Shared.NextDouble() / 4));
    }
}
