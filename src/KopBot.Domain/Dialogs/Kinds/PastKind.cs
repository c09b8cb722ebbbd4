using System.Text.RegularExpressions;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Dialogs.Kinds;

/// <summary>When something happened, in the person's own words, such as "tadi pagi"; words that tell no time are asked again.</summary>
public sealed partial class PastKind : TextKind
{
    /// <inheritdoc/>
    public override string Name => "past";

    /// <inheritdoc/>
    public override string Example => "tadi pagi";

    /// <inheritdoc/>
    public override Reading<string> Read(string words, Asking asking) =>
        words.Length < 500 && (Time().IsMatch(words) || FieldWords.Find(words) is FieldWord.Unknown)
            ? base.Read(words, asking)
            : new Reading<string>.No("Mohon tulis waktunya, misalnya *tadi pagi*, *kemarin* atau *5 September*. Bila lupa, ketik *tidak tahu*.");

    [GeneratedRegex(@"\d|\b(?:tadi|td|kemarin|kmrn|kemaren|kmren|kmaren|hari|hr|pagi|siang|sore|malam|mlm|malem|subuh|minggu|mgg|bulan|bln|tahun|thn|tanggal|tgl|jam|pukul|sejak|semenjak|selama|sudah lama|dari dulu|sering|tiap|setiap|selalu|terus|barusan|baru|lusa|lalu|dulu|sekarang|skrg|skrang|lama|lupa|senin|selasa|rabu|kamis|jumat|jum'at|sabtu|ahad|jan\w*|feb\w*|mar(?:et)?|apr\w*|mei|jun\w*|jul\w*|agu\w*|sep\w*|okt\w*|nov\w*|des\w*|lebaran|puasa|wingi)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
