using System.Globalization;
using System.Text.RegularExpressions;
using KopBot.Domain.Turns;

namespace KopBot.Dialogs.Transcripts;

/// <summary>
/// What the person does in a line: words, or in brackets <c>[tombol Kirim]</c>, <c>[data q:x]</c>, <c>[ubah 3] 300rb</c> (the own third
/// message), <c>[balas 3] 300rb</c>, <c>[foto a.jpg] keterangan</c>, <c>[dokumen a.pdf]</c>, <c>[lokasi -5.2 103.9]</c>, <c>[kontak +62812]</c>,
/// <c>[kontak orang lain +62812]</c>, <c>[stiker]</c>, <c>[pesan suara]</c>, <c>[blokir]</c>.
/// </summary>
internal static partial class Doing
{
    public static Content Read(string line, IReadOnlyList<Button> buttons)
    {
        if (Bracket().Match(line) is not { Success: true } match)
        {
            return new Content.Text(line.Replace("\\n", "\n", StringComparison.Ordinal));
        }

        var (what, rest) = (match.Groups["what"].Value, match.Groups["rest"].Value.Replace("\\n", "\n", StringComparison.Ordinal));
        var (verb, about) = what.IndexOf(' ') is var space and > 0 ? (what[..space], what[(space + 1)..]) : (what, "");
        return verb switch
        {
            "tombol" => new Content.Press(buttons.LastOrDefault(button => button.Label == about)?.Data ?? throw new FormatException($"Tombol \"{about}\" tidak ada. Yang ada: {string.Join(", ", buttons.Select(button => button.Label).Distinct())}.")),
            "data" => new Content.Press(about),
            "ubah" => new Content.Edit(about, rest),
            "balas" => new Content.Text(rest, about),
            "foto" => new Content.Sent(new FileRef(new string('a', 64), about, "image/jpeg", 1000), rest),
            "dokumen" => new Content.Sent(new FileRef(new string('b', 64), about, "application/pdf", 2000), rest),
            "lokasi" => new Content.Location(Degrees(about, 0), Degrees(about, 1)),
            "kontak" => new Content.Contact(about.Split(' ')[^1], !about.StartsWith("orang lain", StringComparison.Ordinal)),
            "blokir" => new Content.Reach(false),
            _ => new Content.Other(what),
        };
    }

    private static double Degrees(string about, int at) => double.Parse(about.Split(' ')[at], CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\[(?<what>[^\]]+)\]\s*(?<rest>.*)$")]
    private static partial Regex Bracket();
}
