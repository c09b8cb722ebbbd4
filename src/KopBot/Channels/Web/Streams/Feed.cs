using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using KopBot.Channels.Web.DirectLine;

namespace KopBot.Channels.Web.Streams;

/// <summary>
/// What a socket is sent: first what the transcript holds after the client's place, then whatever comes, and an empty message
/// every quarter of a minute so that proxies keep the line open.
/// </summary>
/// <param name="time">The clock.</param>
/// <param name="listener">What wakes the socket.</param>
/// <param name="since">Reads the set of activities after a place.</param>
internal sealed class Feed(TimeProvider time, Listener listener, Func<long, Task<JsonObject>> since)
{
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>The frames, without an end.</summary>
    /// <param name="after">The client's place.</param>
    /// <param name="stop">Ends the feed.</param>
    public async IAsyncEnumerable<string> Frames(long after, [EnumeratorCancellation] CancellationToken stop)
    {
        var last = time.GetUtcNow();
        while (!stop.IsCancellationRequested)
        {
            // What was whispered is taken before the transcript is read: what the transcript then shows makes it void.
            var whispers = listener.Whispers().ToList();
            var set = await since(after);
            after = long.Parse((string)set["watermark"]!, CultureInfo.InvariantCulture);
            var frames = set["activities"]!.AsArray().Count > 0 ? [set.ToJsonString(Answer.Plain)] : new List<string>();
            frames.AddRange(whispers.Where(whisper => whisper.After >= after).Select(whisper => $$"""{"activities":[{{whisper.Activity}}]}"""));
            if (frames.Count == 0 && time.GetUtcNow() - last >= Quiet)
            {
                frames.Add("");
            }

            foreach (var frame in frames)
            {
                last = time.GetUtcNow();
                yield return frame;
            }

            if (frames.Count == 0)
            {
                await listener.Wait(Look, time, stop);
            }
        }
    }
}
