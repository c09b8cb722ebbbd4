namespace KopBot;

/// <summary>A setting that KopBot cannot start with. The start prints it, with the line of <c>appsettings.json</c> where it can be
/// told, and ends with exit code 1 and without a stack trace.</summary>
/// <param name="setting">The setting's path, such as <c>Channels:Telegram:Token</c>.</param>
/// <param name="what">What is wrong with it, without the value when it is a secret.</param>
/// <param name="cure">What helps, with an example.</param>
public sealed class WrongSetting(string setting, string what, string cure) : Exception($"{setting}: {what.TrimEnd('.')}. {cure}")
{
    /// <summary>The setting's path.</summary>
    public string Setting { get; } = setting;
}
