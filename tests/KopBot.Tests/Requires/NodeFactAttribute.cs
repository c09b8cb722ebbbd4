using System.Runtime.CompilerServices;

namespace KopBot.Tests.Requires;

/// <summary>A test that runs the standard Direct Line client in Node.js.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    /// <summary>The folder with the client and its lock file.</summary>
    public static readonly string Folder = Path.GetFullPath(Path.Combine(Here(), "../../Channels/Web/npm"));

    public NodeFactAttribute() => Skip = Required.Skip(
        Required.Program("node") is not null && Directory.Exists(Path.Combine(Folder, "node_modules")),
        "needs Node.js and: npm ci --prefix tests/KopBot.Tests/Channels/Web/npm");

    private static string Here([CallerFilePath] string file = "") => file;
}
