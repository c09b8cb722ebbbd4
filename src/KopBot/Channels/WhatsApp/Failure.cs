using KopBot.Channels.WhatsApp.Wire;

namespace KopBot.Channels.WhatsApp;

/// <summary>Why a call or a delivery failed.</summary>
/// <param name="Code">Meta's code; <see cref="Reactions.NoAnswer"/> when there was no answer.</param>
/// <param name="Status">The HTTP status; 0 when there is none.</param>
/// <param name="Words">What Meta said.</param>
/// <param name="RetryAfter">How long it asks to wait; null when it says nothing.</param>
internal sealed record Failure(int Code, int Status, string Words, TimeSpan? RetryAfter = null)
{
    private const int MostWords = 300;

    private const int Missing = 33;

    /// <summary>Meta's closer code; 0 when there is none.</summary>
    public long Subcode { get; init; }

    /// <summary>Whether our own number was called, and not a file or a person.</summary>
    public bool AtNumber { get; init; }

    /// <summary>What KopBot does about it. That our number is not there, or not shown to us, concerns everything.</summary>
    public Reaction Reaction => AtNumber && IsMissing ? Reaction.FatalConfig : Reactions.To(Code, Status);

    // Graph says so with a code; a server that is not Graph, because its address is wrong, has no such path.
    private bool IsMissing => Code is Reactions.NoAnswer ? Status is 404 : (Code, Subcode) is (100, Missing);

    /// <summary>Reads Meta's form of an error, in an answer or in a status.</summary>
    /// <param name="error">The object with <c>code</c>.</param>
    /// <param name="status">The HTTP status.</param>
    /// <param name="retryAfter">How long the answer asks to wait.</param>
    public static Failure Of(Node error, int status, TimeSpan? retryAfter = null)
    {
        var words = error["error_data"]["details"].Text is { Length: > 0 } details ? details
            : error["message"].Text is { Length: > 0 } message ? message
            : error["title"].Text;
        var code = !error["code"].IsThere ? Reactions.NoAnswer : error["code"].Real is > -1 and < int.MaxValue and var number ? (int)number : Reactions.NoNumber;
        return new(code, status, words.Length > MostWords ? words[..MostWords] : words, retryAfter) { Subcode = error["error_subcode"].Number };
    }

    /// <summary>The failure for a log or an outbox row: no token, no words of a person.</summary>
    public override string ToString() => Code is Reactions.NoAnswer or Reactions.NoNumber ? $"{Words}{(Status is 0 ? "" : $" ({Status})")}" : $"{Code} {Words}".TrimEnd();
}

/// <summary>The answer to a call: a result, or a failure.</summary>
/// <param name="Result">The result; empty after a failure.</param>
/// <param name="Failure">What went wrong; null when nothing did.</param>
internal readonly record struct Reply(Node Result, Failure? Failure);
