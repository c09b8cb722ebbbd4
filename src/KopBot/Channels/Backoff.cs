namespace KopBot.Channels;

/// <summary>How long a provider is left alone after failures in a row.</summary>
internal static class Backoff
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);

    /// <summary>
    /// Just as long as the provider asks, but an hour at the most: whoever means more is asked again then and says so again. Where it
    /// asks for nothing, as long as after failures in a row.
    /// </summary>
    /// <param name="asked">What the provider asks for; null for nothing.</param>
    /// <param name="failures">How many there were, from 1.</param>
    public static TimeSpan After(TimeSpan? asked, int failures) =>
        asked is not { Ticks: > 0 } wait ? After(failures) : wait < LongestAsked ? wait : LongestAsked;

    /// <summary>1, 2, 4.. seconds up to five minutes, and up to a quarter more by chance, so that replicas do not come back together.</summary>
    /// <param name="failures">How many there were, from 1.</param>
    public static TimeSpan After(int failures)
    {
        var wait = TimeSpan.FromSeconds(Math.Pow(2, Math.Clamp(failures, 1, 16) - 1));
        return (wait < Longest ? wait : Longest) * (1 + (Random.Shared.NextDouble() / 4));
    }
}
