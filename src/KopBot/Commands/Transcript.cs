using KopBot.Domain.Turns;

namespace KopBot.Commands;

/// <summary>Writes a talk as a transcript: <c>&gt; </c> the person, <c>&lt; </c> the bot, <c>= </c> the world before.</summary>
internal sealed class Transcript : IAsyncDisposable
{
    private readonly StreamWriter _file;

    /// <summary>Begins the file.</summary>
    /// <param name="file">Its name; it is replaced.</param>
    /// <param name="role">Who talks; null for the public.</param>
    public Transcript(string file, string? role)
    {
        _file = new(file);
        _file.WriteLine($"= as {Speaker(role)}");
    }

    /// <summary>Writes what the person said.</summary>
    /// <param name="words">The words.</param>
    public void Person(string words) => _file.WriteLine($"\n> {words}");

    /// <summary>Writes what the bot said.</summary>
    /// <param name="bubble">The bubble.</param>
    public void Bot(Bubble bubble)
    {
        foreach (var line in bubble.Text.TrimEnd('\n').Split('\n'))
        {
            _file.WriteLine($"< {line}");
        }

        if (bubble.Buttons.Count > 0)
        {
            _file.WriteLine($"< {string.Join(' ', bubble.Buttons.Select(button => $"[{button.Label}]"))}");
        }
    }

    private static string Speaker(string? role) => role?.ToLowerInvariant() switch
    {
        "pengurus" or "bendahara" => "pengurus K7 bendahara",
        "ketua" => "pengurus K7 ketua",
        "anggota" => "anggota K7",
        "pendamping" => "pendamping",
        "dinas" or "petugas" => "dinas",
        _ => "publik",
    };

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();
}
