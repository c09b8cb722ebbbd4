namespace KopBot.Tests;

/// <summary>The repository that the tests were built from.</summary>
public static class Sources
{
    /// <summary>Its folder, without a stroke at the end.</summary>
    public static string Root { get; } = Find();

    /// <summary>The C# files below some of its folders, without what the build made.</summary>
    public static IEnumerable<string> Files(params string[] folders) => folders
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));

    /// <summary>The namespace that a file's folder stands for.</summary>
    public static string Namespace(string file)
    {
        var parts = Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Split('/');
        return string.Join('.', parts.Skip(1));
    }

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "KopBot.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside of the repository.");
        }

        return folder.TrimEnd('/');
    }
}
