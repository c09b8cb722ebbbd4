using System.Text.RegularExpressions;
using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>A file that came with the message, kept by its content: <c>file:&lt;hash&gt;:&lt;name&gt;</c>.</summary>
public partial class FileKind : Kind
{
    /// <inheritdoc/>
    public override string Name => "file";

    /// <inheritdoc/>
    public override string Example => "file:9f86d081884c7d65:neraca.pdf";

    /// <summary>What to send instead of words.</summary>
    protected virtual string Help => "Mohon kirim berkasnya, misalnya foto atau PDF.";

    /// <summary>The file of a value of this kind.</summary>
    /// <param name="value">A canonical value.</param>
    public static FileRef File(string value)
    {
        var parts = value.Split(':', 3);
        var type = Path.GetExtension(parts[2]).ToLowerInvariant() switch
        {
            ".jpg" or ".jpeg" => "image/jpeg",
            ".png" => "image/png",
            ".pdf" => "application/pdf",
            _ => "application/octet-stream",
        };
        return new FileRef(parts[1], parts[2], type, 0);
    }

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) =>
        words.Length < 1000 && Reference().IsMatch(words.Trim()) ? new Reading<string>.Ok(words.Trim()) : new Reading<string>.No(Help);

    /// <inheritdoc/>
    public override Reading<string> Read(Content content, Asking asking) => content switch
    {
        Content.Sent { File: { Hash.Length: > 0 } file } => new Reading<string>.Ok($"file:{file.Hash}:{file.Name}"),
        Content.Text text => Read(text.Words, asking),
        _ => new Reading<string>.No(Help),
    };

    /// <inheritdoc/>
    public override string Show(string value, Asking asking) => Reference().Match(value) is { Success: true } match ? match.Groups["name"].Value : value;

    [GeneratedRegex(@"^file:[0-9a-z]{8,64}:(?<name>[^\r\n]{0,200})$", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
