using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>How the koperasi of a region reported for a period. The counts always add up: every koperasi is in exactly one status.</summary>
/// <param name="Terdaftar">How many koperasi there are.</param>
/// <param name="Status">How many there are by status; the empty status means "belum terklasifikasi".</param>
/// <param name="Wajib">How many are expected to report: those with the status <c>aktif</c>.</param>
/// <param name="Masuk">How many of those expected reported.</param>
/// <param name="Totals">The sum over the newest versions by question and part (<c>question</c> or <c>question.part</c>).</param>
/// <param name="Belum">Those expected that did not report, by name, at most as many as were asked for.</param>
public sealed record Rekap(
    int Terdaftar,
    IReadOnlyDictionary<string, int> Status,
    int Wajib,
    int Masuk,
    IReadOnlyDictionary<string, decimal> Totals,
    IReadOnlyList<ProfilKoperasi> Belum)
{
    /// <summary>How many reports say that there was no activity.</summary>
    public int Nihil { get; init; }

    /// <summary>How many reports carry the reason for at least one warning.</summary>
    public int Bercatatan { get; init; }

    /// <summary>The newest version of those that reported, by koperasi name, at most as many as were asked for.</summary>
    public IReadOnlyList<ProfilKoperasi> Sudah { get; init; } = [];
}

/// <summary>The recap of a period in a region.</summary>
/// <param name="Dialog">The dialog that collects the reports.</param>
/// <param name="Periode">The period.</param>
/// <param name="Wilayah">The region; empty for everywhere.</param>
/// <param name="Names">How many koperasi are named in each list at the most.</param>
public sealed record RekapOf(string Dialog, string Periode, string Wilayah, int Names) : Lookup<Rekap>;
