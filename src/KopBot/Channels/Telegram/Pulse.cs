namespace KopBot.Channels.Telegram;

/// <summary>How the channel is doing, told from how the calls go.</summary>
internal sealed class Pulse
{
    private const int Patience = 3;
    private int _lost;

    /// <summary>The state for the health page; not working until the bot has introduced itself.</summary>
    public ChannelHealth Health { get; private set; } = new(false, "Telegram has not answered yet.");

    /// <summary>Takes note of how a call went.</summary>
    /// <param name="failure">What went wrong; null when nothing did.</param>
    public void See(Failure? failure)
    {
        if (failure?.Reaction is Reaction.FatalConfig)
        {
            Health = new(false, $"Telegram says \"{failure}\". Check Channels:Telegram:Token and ApiRoot; a new token comes from @BotFather.");
        }
        else if (failure?.Reaction is not (Reaction.Retry or Reaction.Leader))
        {
            _lost = 0;
            Health = ReferenceEquals(Health, ChannelHealth.Good) ? Health : ChannelHealth.Good;
        }
        else if (Interlocked.Increment(ref _lost) >= Patience)
        {
            Health = new(false, failure.Reaction is Reaction.Leader
                ? $"Telegram says \"{failure}\". Another program uses the same token; stop it or use another token."
                : $"Telegram cannot be reached: {failure}. Check the connection and Channels:Telegram:ApiRoot.");
        }
    }
}
