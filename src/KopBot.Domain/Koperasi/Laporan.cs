using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>A report that was sent. Each correction is a further version; none is ever overwritten.</summary>
/// <param name="Dialog">The dialog that collected it, such as <c>lapor</c>.</param>
/// <param name="Koperasi">The koperasi's identifier.</param>
/// <param name="Periode">The period, such as <c>2025-09</c> or <c>2025-Q3</c>.</param>
/// <param name="Versi">1 for the first sending, then counting up. The store refuses a version that exists.</param>
public sealed record Laporan(string Dialog, string Koperasi, string Periode, int Versi)
{
    /// <summary>The receipt, <c>LPR-</c> with region, period and the koperasi's number; the same for all versions.</summary>
    public required string TandaTerima { get; init; }

    /// <summary>The region of the koperasi at that time.</summary>
    public required string Wilayah { get; init; }

    /// <summary>The answers in the order of the dialog.</summary>
    public required IReadOnlyList<Jawaban> Jawaban { get; init; }

    /// <summary>Whether it says that there was no activity.</summary>
    public bool Nihil { get; init; }

    /// <summary>Who sent it (the person's identifier) and with which name.</summary>
    public required string Oleh { get; init; }

    /// <summary>The sender's name as it was then.</summary>
    public string OlehNama { get; init; } = "";

    /// <summary>The channel over which it was sent.</summary>
    public string Channel { get; init; } = "";

    /// <summary>When it was sent (UTC).</summary>
    public required DateTimeOffset Pada { get; init; }
}

/// <summary>One answer of a sent report.</summary>
/// <param name="Question">The question's name.</param>
/// <param name="Value">The canonical value; null when it was not known or passed over.</param>
/// <param name="Raw">The words that it was read from.</param>
/// <param name="By">Who gave it, by name.</param>
public sealed record Jawaban(string Question, string? Value, string Raw, string By)
{
    /// <summary>Whether "tidak tahu" was answered, which the dinas sees as a flag.</summary>
    public bool Unknown { get; init; }

    /// <summary>The reason given on a warning; null when there was no warning.</summary>
    public string? Note { get; init; }

    /// <summary>The numbers in the value by part name, for totals; empty when there is none.</summary>
    public IReadOnlyDictionary<string, decimal> Parts { get; init; } = new Dictionary<string, decimal>();
}

/// <summary>The newest version of the reports of a koperasi, newest period first.</summary>
/// <param name="Dialog">The dialog that collected them.</param>
/// <param name="Koperasi">The koperasi's identifier.</param>
/// <param name="Before">Only periods before this one (compared as text); empty for all.</param>
/// <param name="Most">How many periods at the most.</param>
public sealed record LaporanBefore(string Dialog, string Koperasi, string Before, int Most) : Lookup<IReadOnlyList<Laporan>>;

/// <summary>All versions of one report, newest first; empty when it was never sent.</summary>
/// <param name="Dialog">The dialog that collected it.</param>
/// <param name="Koperasi">The koperasi's identifier.</param>
/// <param name="Periode">The period.</param>
public sealed record LaporanOf(string Dialog, string Koperasi, string Periode) : Lookup<IReadOnlyList<Laporan>>;

/// <summary>The newest version of the report with that receipt; empty when there is none.</summary>
/// <param name="TandaTerima">The receipt, in any letter case.</param>
public sealed record LaporanByReceipt(string TandaTerima) : Lookup<IReadOnlyList<Laporan>>;

/// <summary>Files a report. Refused with the whole turn when this version exists already.</summary>
/// <param name="Laporan">The report.</param>
public sealed record FileLaporan(Laporan Laporan) : Effect;
