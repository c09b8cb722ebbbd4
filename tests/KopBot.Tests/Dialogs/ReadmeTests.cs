using KopBot.Dialogs;

namespace KopBot.Tests.Dialogs;

public sealed class ReadmeTests
{
    [Fact]
    public void The_example_that_explains_the_keys_is_a_dialog_without_a_mistake()
    {
        var readme = File.ReadAllText(Path.Combine(DialogFilesTests.Folder, "README.md"));
        var from = readme.IndexOf("```yaml", StringComparison.Ordinal) + "```yaml".Length;
        var mistakes = new List<DialogMistake>();
        var dialog = DialogFile.Read("daftar-lomba.yaml", readme[from..readme.IndexOf("```", from, StringComparison.Ordinal)], [], mistakes);
        Assert.Empty(mistakes);
        Assert.Equal(2, dialog!.Questions.Count);
        Assert.Single(dialog.Answers);
    }
}
