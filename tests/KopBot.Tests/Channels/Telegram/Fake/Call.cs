namespace KopBot.Tests.Channels.Telegram.Fake;

/// <summary>A call of a bot.</summary>
/// <param name="Bot">The bot.</param>
/// <param name="Method">The method's name as the specification writes it.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Gone">Ends when the bot hangs up.</param>
public sealed record Call(FakeBot Bot, string Method, Parameters Parameters, CancellationToken Gone)
{
    /// <summary>Who calls, as the path tells: <c>/by-NAME/bot...</c>; empty when it does not.</summary>
    public string By { get; init; } = "";
}

/// <summary>A call that was made, for tests to look at.</summary>
/// <param name="Method">The method.</param>
/// <param name="Chat">The chat; 0 when it was about none.</param>
/// <param name="Status">How it was answered.</param>
/// <param name="At">When.</param>
/// <param name="Details">All parameters, as text.</param>
public sealed record CallMade(string Method, long Chat, int Status, DateTimeOffset At, IReadOnlyDictionary<string, string> Details);

/// <summary>A method of the Bot API. A class in the folder <c>Methods</c> is found by itself; its name is the method's.</summary>
public interface IMethod
{
    /// <summary>Has the effect of the method.</summary>
    /// <exception cref="Refused">The call is not as it should be.</exception>
    ValueTask<Answer> Answer(Call call);
}
