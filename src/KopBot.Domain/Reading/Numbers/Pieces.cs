using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Numbers;

/// <summary>Gives every token its role in a number, mending spelling and taking compounds such as <c>duaratus</c> apart.</summary>
internal static class Pieces
{
    private static readonly HashSet<string> NotNumbers = new(StringComparer.Ordinal)
    {
        "lama", "lupa", "tempat", "cepat", "batu", "ratu", "suatu", "sapu", "satuan", "waktu", "juga", "duta", "kuta", "justa", "jaga", "tugas", "tumbuh", "tubuh", "tujuan", "enak", "senam", "edam", "anak",
        "empati", "tega", "liga", "tiba", "siaga", "limau", "lida", "rima", "terima", "depan", "harapan", "beras", "balas", "bekas", "kelas", "jelas", "gelas", "bebas", "belah", "sebelah", "sebelum",
        "ribut", "biru", "rusak", "putus", "rakus", "retas", "pulih", "buluh", "peluh", "puluhan", "ratusan", "belasan", "kota", "koma2", "roma", "soma", "koran", "milik", "nominal", "malas", "pupuh", "seluruh", "separuh",
        "suruh", "penuh", "butuh", "jatuh", "tuju", "buku", "rabu", "raib", "abu", "rubah", "kurus", "arus", "harus", "lurus", "urus", "kasus", "utus", "hapus", "tiap", "tida", "tiada", "bila", "dimana", "masa", "lemah", "limbah", "jumat",
        "jutek", "rupa", "sekoma", "coma", "kami", "lusa", "satpam", "satir", "rute", "rumus", "remi", "empang", "tepat", "sempat", "pemat", "jual", "pulau", "pulsa", "kolam", "komat", "tigas", "kelapa", "dalam", "malam", "selama", "sejuk", "sejati",
    };

    /// <summary>The pieces of some tokens; a compound gives several.</summary>
    public static List<Piece> Of(IEnumerable<Token> tokens)
    {
        var pieces = new List<Piece>();
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Digits)
            {
                pieces.Add(new Piece(Role.Figure, 0, token.Text, token.Glued, Digits.Of(token.Text), false, token.Flat));
            }
            else if (token.Kind == TokenKind.Word)
            {
                AddWord(pieces, token);
            }
            else
            {
                pieces.Add(new Piece(Role.None, 0, token.Text, token.Glued));
            }
        }

        return pieces;
    }

    private static void AddWord(List<Piece> pieces, Token token)
    {
        var word = token.Text;
        if (Exact(word) is { } exact)
        {
            pieces.Add(exact with { Glued = token.Glued });
        }
        else if (Marks.Knows(word) || Speech.IsIdle(word) || Units.Knows(word) || NotNumbers.Contains(word))
        {
            pieces.Add(new Piece(Role.None, 0, word, token.Glued));
        }
        else if (Compound.Split(word) is { } parts)
        {
            pieces.AddRange(parts);
        }
        else if (Ordinal(word) is { } ordinal)
        {
            pieces.AddRange(ordinal);
        }
        else if (Mended(word) is { } mended && Compound.Split(mended) is { } meant)
        {
            pieces.AddRange(meant);
        }
        else
        {
            pieces.Add(new Piece(Role.None, 0, word, token.Glued));
        }
    }

    private static Piece? Exact(string word)
    {
        if (NumberWords.All.TryGetValue(word, out var found))
        {
            return new Piece(found.Role, found.Value, word);
        }

        var stem = word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;
        stem = stem.EndsWith("an", StringComparison.Ordinal) ? stem[..^2] : stem;
        return stem.Length > 1 && stem.Length < word.Length && NumberWords.All.TryGetValue(stem, out found) && found.Role >= Role.Fixed
            ? new Piece(found.Role, found.Value, word, About: word.EndsWith("an", StringComparison.Ordinal))
            : null;
    }

    /// <summary>"ketiga" and "keduabelas" count like tiga and dua belas.</summary>
    private static List<Piece>? Ordinal(string word) =>
        word.StartsWith("ke", StringComparison.Ordinal) && Compound.Split(word[2..]) is [{ Role: Role.Digit or Role.Fixed }, ..] parts ? parts : null;

    private static string? Mended(string word)
    {
        var allowed = word.Length < 4 ? 0 : word.Length < 7 ? 1 : 2;
        for (var distance = 1; distance <= allowed; distance++)
        {
            var near = NumberWords.Standard.Where(known =>
                known.Length > 3 && (known[0] == word[0] || word.Length > 5) && Spelling.Distance(word, known, distance) == distance).ToList();
            if (near.Count > 0)
            {
                return near.Count == 1 ? near[0] : null;
            }
        }

        return MendedEnd(word);
    }

    /// <summary>"duapulh": a number word followed by a misspelt one.</summary>
    private static string? MendedEnd(string word)
    {
        for (var length = word.Length - 4; length > 1; length--)
        {
            if (NumberWords.All.TryGetValue(word[..length], out var head) && head.Role is Role.Digit or Role.Fixed or Role.One && Mended(word[length..]) is { } end)
            {
                return word[..length] + end;
            }
        }

        return null;
    }
}
