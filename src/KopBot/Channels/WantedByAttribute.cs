namespace KopBot.Channels;

/// <summary>Says which setting switches a channel on. A channel is made when the setting is there and is not <c>false</c>.</summary>
/// <param name="setting">The setting's path, such as <c>Channels:Telegram:Token</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class WantedByAttribute(string setting) : Attribute
{
    /// <summary>The setting's path.</summary>
    public string Setting { get; } = setting;

    /// <summary>Whether the channel is on while the setting is not there.</summary>
    public bool Unset { get; init; }
}
