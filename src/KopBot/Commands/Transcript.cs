using System.Globalization;
using KopBot.Demo;
using KopBot.Dialogs.Transcripts;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Commands;

/// <summary>
/// Writes a talk as a transcript that <c>check</c> can play: the world before, what the person did, and what the bot answers to it in
/// the small world of a transcript.
/// </summary>
internal sealed class Transcript
{
    private const int Nomor = 7;
    private readonly string _file;
    private readonly Knowledge _knowledge;
    private readonly List<string> _lines;

    /// <summary>Begins a transcript.</summary>
    /// <param name="file">The file; it is replaced at the end.</param>
    /// <param name="role">Who talks; null for the public.</param>
    /// <param name="knowledge">What the bot knows.</param>
    /// <param name="today">The day at the office.</param>
    public Transcript(string file, string? role, Knowledge knowledge, DateOnly today)
    {
        (_file, _knowledge) = (file, knowledge);
        _lines = [$"= today {today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", .. Before(role, knowledge, today)];
    }

    /// <summary>Adds what the person did.</summary>
    /// <param name="words">The words, or a button as <c>[tombol Kirim]</c>.</param>
    public void Person(string words) => _lines.Add($"> {words}");

    /// <summary>Plays it and writes the file.</summary>
    public void Write() => File.WriteAllLines(_file, Player.Rewrite(new TranscriptFile(_file, _lines), _knowledge));

    private static IEnumerable<string> Before(string? role, Knowledge knowledge, DateOnly today)
    {
        var kind = Talk.Code(role) switch
        {
            "" => RoleKinds.Publik,
            "DEMO-DINAS" => RoleKinds.Dinas,
            "DEMO-PENDAMPING" => RoleKinds.Pendamping,
            "DEMO-7-ANGGOTA" => $"{RoleKinds.Anggota} K{Nomor}",
            "DEMO-7-KETUA" => $"{RoleKinds.Pengurus} K{Nomor} ketua",
            _ => $"{RoleKinds.Pengurus} K{Nomor} bendahara",
        };
        if (kind.Contains($"K{Nomor}", StringComparison.Ordinal))
        {
            var koperasi = Contoh.Koperasi(Nomor);
            yield return $"= koperasi {koperasi.Id} nama \"{koperasi.Nama}\" desa {koperasi.Wilayah} pokok {koperasi.SimpananPokok} " +
                $"wajib {koperasi.SimpananWajib} gerai {string.Join(' ', koperasi.Gerai)}";
            foreach (var report in knowledge.Find("lapor") is { } lapor ? DemoReports.Of(koperasi, lapor, today) : [])
            {
                var answers = report.Jawaban.Where(answer => answer.Value?.Contains(' ', StringComparison.Ordinal) == false);
                yield return $"= lalu {koperasi.Id} {report.Periode} {string.Join(' ', answers.Select(answer => $"{answer.Question}={answer.Value}"))}";
            }
        }

        yield return $"= as {kind}";
    }
}
