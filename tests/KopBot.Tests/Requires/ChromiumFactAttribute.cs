namespace KopBot.Tests.Requires;

/// <summary>A test that drives the page in headless Chromium.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Required.Skip(
        Browser is not null && Driver is not null, "needs Chromium and its driver: apt-get install chromium chromium-driver");

    public static string? Browser => Required.Program("chromium", "chromium-browser", "google-chrome");

    public static string? Driver => Required.Program("chromedriver");
}
