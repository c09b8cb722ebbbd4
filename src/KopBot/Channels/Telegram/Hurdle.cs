namespace KopBot.Channels.Telegram;

/// <summary>
/// Gets the polling past an update that is no JSON and hides all that follow it in the answer. Updates are then asked for one by
/// one, and one that cannot be read time and again is passed over by its number: an answer that was only cut short loses nothing.
/// </summary>
internal sealed class Hurdle(ILogger log)
{
    private const int Most = 100;
    private const int Tries = 4;
    private int _tries;

    /// <summary>How many updates to ask for.</summary>
    public int Limit { get; private set; } = Most;

    /// <summary>Takes note of an answer.</summary>
    /// <param name="answer">The answer as it came.</param>
    /// <param name="batch">What could be read of it.</param>
    /// <returns>The number of the update that is passed over; 0 for none.</returns>
    public long Meet(ReadOnlySpan<byte> answer, Batch batch)
    {
        if (batch.Whole)
        {
            (Limit, _tries) = (Most, 0);
            return 0;
        }

        var alone = Limit is 1 && batch.Last is 0;
        (Limit, _tries) = (1, alone ? _tries + 1 : 0);
        var number = alone ? UpdateReader.NumberIn(answer) : 0;
        if (number is 0 || _tries < Tries)
        {
            log.NotRead(number, _tries);
            return 0;
        }

        (Limit, _tries) = (Most, 0);
        log.PassedOver(number);
        return number;
    }
}
