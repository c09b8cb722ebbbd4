using System.Text.Json;
using KopBot.Domain.Reading;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>What is announced: words, or a picture or document with words below it, kept as one JSON text.</summary>
public sealed class MessageKind : Kind
{
    private const int Longest = 3000;

    /// <inheritdoc/>
    public override string Name => "message";

    /// <inheritdoc/>
    public override string Example => "Pelatihan diundur ke tanggal 12 pukul 09.00 di aula";

    /// <inheritdoc/>
    public override bool IsFree => true;

    /// <summary>The words and the file of a value of this kind.</summary>
    /// <param name="value">A canonical value.</param>
    public static (string Words, FileRef? File) Open(string value)
    {
        var kept = JsonSerializer.Deserialize<Kept>(value)!;
        return (kept.Words, kept.File);
    }

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking)
    {
        var text = words.Trim();
        return text.Length == 0 ? new Reading<string>.No($"Mohon tulis isi pengumumannya, misalnya *{Example}*.")
            : text.Length > Longest ? new Reading<string>.No("Pengumumannya terlalu panjang. Mohon diringkas, paling banyak 3.000 huruf.")
            : new Reading<string>.Ok(JsonSerializer.Serialize(new Kept(text, null)));
    }

    /// <inheritdoc/>
    public override Reading<string> Read(Content content, Asking asking) => content is Content.Sent sent
        ? new Reading<string>.Ok(JsonSerializer.Serialize(new Kept(sent.Caption.Trim(), sent.File with { Remote = "" })))
        : base.Read(content, asking);

    /// <inheritdoc/>
    public override string Show(string value, Asking asking)
    {
        var (words, file) = Open(value);
        return file is null ? words : $"{words} (dengan {(file.IsPicture ? "gambar" : "dokumen")} {file.Name})".Trim();
    }

    private sealed record Kept(string Words, FileRef? File);
}
