namespace KopBot.Channels.WhatsApp;

/// <summary>How the channel is doing, told from how the calls go.</summary>
internal sealed class Pulse
{
    private const int Patience = 3;
    private int _lost;
    private volatile bool _held;

    /// <summary>The state for the health page; not working until Meta has answered.</summary>
    public ChannelHealth Health { get; private set; } = new(false, "Meta has not answered yet.");

    /// <summary>Takes note of how a call went.</summary>
    /// <param name="failure">What went wrong; null when nothing did.</param>
    /// <param name="sends">Whether it was to bring something to a person: while that is refused, it counts for nothing that other calls go well.</param>
    public void See(Failure? failure, bool sends)
    {
        _held = sends && failure?.Reaction is not Reaction.Retry ? failure?.Reaction is Reaction.FatalConfig or Reaction.AccountPause : _held;
        switch (failure?.Reaction)
        {
            case Reaction.FatalConfig:
                Health = new(false, $"Meta says \"{failure}\". Check Channels:WhatsApp:AccessToken, PhoneNumberId and GraphRoot; the token needs whatsapp_business_messaging.");
                break;
            case Reaction.AccountPause:
                Health = new(false, $"Meta says \"{failure}\". The owner of the WhatsApp account must act in Meta Business Suite; KopBot goes on by itself afterwards.");
                break;
            case Reaction.Retry when Interlocked.Increment(ref _lost) < Patience:
                break;
            case Reaction.Retry:
                Health = new(false, $"Meta cannot be reached: {failure}. Check the connection and Channels:WhatsApp:GraphRoot.");
                break;
            default:
                if (_held)
                {
                    break;
                }

                _lost = 0;
                Health = ReferenceEquals(Health, ChannelHealth.Good) ? Health : ChannelHealth.Good;
                break;
        }
    }
}
