namespace KopBot.Tests.Requires;

/// <summary>A test that drives the standard Web Chat control in headless Chromium.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class WebChatFactAttribute : FactAttribute
{
    /// <summary>The control, as the npm package botframework-webchat has it.</summary>
    public static readonly string Control = Path.Combine(NodeFactAttribute.Folder, "webchat", "webchat.js");

    public WebChatFactAttribute() => Skip = Required.Skip(
        ChromiumFactAttribute.Browser is not null && ChromiumFactAttribute.Driver is not null && File.Exists(Control),
        "needs Chromium, its driver, and: npm run fetch --prefix tests/KopBot.Tests/Channels/Web/npm");
}
