namespace KopBot.Tests.Requires;

/// <summary>
/// What a test needs from the machine. Where it is missing, the test is skipped and says why; with KOPBOT_TEST_REQUIRE=all nothing
/// is skipped, so that a build machine cannot pass by having nothing installed.
/// </summary>
public static class Required
{
    /// <summary>The reason for skipping; null when the test is to run.</summary>
    /// <param name="there">Whether the machine has what is needed.</param>
    /// <param name="reason">What is missing, and how to get it.</param>
    public static string? Skip(bool there, string reason) =>
        there || Environment.GetEnvironmentVariable("KOPBOT_TEST_REQUIRE") == "all" ? null : reason;

    /// <summary>Where a program is installed; null when it is not on the path.</summary>
    /// <param name="names">The names that it may have.</param>
    public static string? Program(params string[] names) => (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in names
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();
}
