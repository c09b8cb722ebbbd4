namespace KopBot.Domain.Understanding;

/// <summary>A question that a sentence may ask.</summary>
/// <param name="Dialog">The dialog that it is about.</param>
/// <param name="Answer">The number of its answer there, from 0.</param>
/// <param name="Sum">By how much more than enough speaks for it; below 0 it is not sure.</param>
/// <param name="Asks">Whether the sentence has a word that asks, or a question mark.</param>
public sealed record Asked(string Dialog, int Answer, float Sum, bool Asks)
{
    /// <summary>Whether it is answered as it is.</summary>
    public bool Sure => Sum >= 0;
}
