using KopBot.Channels.WhatsApp;

namespace KopBot.Tests.Channels.WhatsApp;

public sealed class PulseTests
{
    private static readonly Failure Expired = new(190, 401, "expired");
    private readonly Pulse _pulse = new();

    [Fact]
    public void A_message_marked_as_read_does_not_mend_a_channel_that_cannot_send()
    {
        _pulse.See(null, sends: true);
        _pulse.See(Expired, sends: true);
        _pulse.See(null, sends: false);
        _pulse.See(new(Reactions.NoAnswer, 0, "gone"), sends: true);
        _pulse.See(null, sends: false);
        Assert.False(_pulse.Health.Working);
        Assert.Contains("190", _pulse.Health.Why);
        _pulse.See(null, sends: true);
        Assert.True(_pulse.Health.Working);
    }

    [Fact]
    public void What_fails_for_one_person_says_that_the_channel_works()
    {
        _pulse.See(Expired, sends: true);
        _pulse.See(new(131066, 403, "new"), sends: true);
        Assert.True(_pulse.Health.Working);
    }

    [Fact]
    public void What_was_wrong_aside_is_mended_aside()
    {
        _pulse.See(Expired, sends: false);
        Assert.False(_pulse.Health.Working);
        _pulse.See(null, sends: false);
        Assert.True(_pulse.Health.Working);
    }
}
