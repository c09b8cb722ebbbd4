using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Benchmarks.National;

/// <summary>An invented nation of any size: each koperasi in a village of its own, six of seven have reported, three people each.</summary>
/// <param name="koperasi">How many koperasi.</param>
internal sealed class Nation(int koperasi)
{
    /// <summary>The period of the reports.</summary>
    public const string Periode = "2025-09";

    /// <summary>How many people each koperasi has.</summary>
    public const int PeopleEach = 3;

    /// <summary>How many koperasi have reported.</summary>
    public int Reported => Enumerable.Range(0, koperasi).Count(HasReported);

    /// <summary>The villages.</summary>
    public IReadOnlyCollection<Region> Regions => [.. Enumerable.Range(0, koperasi).Select(n => new Region(Code(n), $"Desa {Name(n)}", 4))];

    /// <summary>The koperasi with their reports, in pieces.</summary>
    public IEnumerable<IReadOnlyList<Effect>> Directory =>
        Enumerable.Range(0, koperasi).Chunk(2_000).Select(some => (IReadOnlyList<Effect>)[.. some.SelectMany(Effects)]);

    /// <summary>The people and the numbers that they shared, in pieces.</summary>
    public IEnumerable<(IReadOnlyCollection<Person> People, IReadOnlyList<Effect> Phones)> People =>
        Enumerable.Range(0, koperasi * PeopleEach).Chunk(5_000).Select(some => (
            (IReadOnlyCollection<Person>)[.. some.Select(Someone)],
            (IReadOnlyList<Effect>)[.. some.Select(n => new SavePhone(new("telegram", $"p{n}"), $"+62{n}", ""))]));

    /// <summary>The name of a village.</summary>
    /// <param name="n">Its number.</param>
    public static string Name(int n) => string.Concat(new[] { "suka", "mulya", "way ", "ratu ", "jaya", "sari ", "tanjung ", "batu ", "karang", "indah" }
        .Where((_, i) => (n >> i & 1) == 1)) + " " + (char)('a' + (n % 26)) + (char)('a' + (n / 26 % 26)) + (char)('a' + (n / 676 % 26)) + "o";

    private static bool HasReported(int n) => n % 7 != 0;

    private static Person Someone(int n) =>
        new($"P{n:000000}", $"Bu {n}", [new(RoleKinds.Pengurus, $"K{n / PeopleEach}", Code(n / PeopleEach))]) { Phone = $"+62{n}" };

    private static IEnumerable<Effect> Effects(int n)
    {
        yield return new SaveKoperasi(new($"K{n}", n + 1, $"Koperasi Desa Merah Putih {Name(n)}", Code(n)) { Status = n % 10 == 0 ? "tidak aktif" : "aktif" });
        if (HasReported(n))
        {
            yield return new FileLaporan(new("lapor", $"K{n}", Periode, 1)
            {
                TandaTerima = $"LPR-{n}", Wilayah = Code(n), Oleh = "P1", Pada = DateTimeOffset.UnixEpoch,
                Jawaban = [.. Enumerable.Range(0, 12).Select(q => new Jawaban($"pertanyaan_{q}", "1000", "seribu", "Bu Ani") { Parts = new Dictionary<string, decimal> { [""] = 1000 + n } })],
            });
        }
    }

    private static string Code(int n) => $"{10 + (n / 10_000)}.{n / 400 % 25:00}.{n / 20 % 20:00}.{2000 + (n % 20)}";
}
