using KopBot.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Tests.Dialogs;

public sealed class DialogFilesTests
{
    internal static string Folder { get; } = Path.Combine(Root(), "dialogs");

    [Fact]
    public void Every_dialog_file_loads_without_a_mistake()
    {
        var known = DialogFolder.Load(Folder, new Dinas { Wilayah = ContohWilayah.Kabupaten }, new RegionTree(ContohWilayah.All), true, []);
        Assert.True(known.Dialogs.Count >= 46);
    }

    /// <summary>A copy of all files of the repository's dialogs, to change something in it.</summary>
    internal static void CopyTo(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(at.FullName, "KopBot.sln")))
        {
            at = at.Parent!;
        }

        return at.FullName;
    }
}
