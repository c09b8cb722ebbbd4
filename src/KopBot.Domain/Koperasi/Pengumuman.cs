using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>Who is meant: people by role, region and the state of their report. Empty lists mean "no matter".</summary>
public sealed record Sasaran
{
    /// <summary>The kinds of roles; empty for everyone who has one or who subscribed.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>The regions, any of them; empty for everywhere.</summary>
    public IReadOnlyList<string> Wilayah { get; init; } = [];

    /// <summary>Only the pengurus of these koperasi; empty for all.</summary>
    public IReadOnlyList<string> Koperasi { get; init; } = [];

    /// <summary>Only these persons; empty for all.</summary>
    public IReadOnlyList<string> Persons { get; init; } = [];

    /// <summary>Only people of koperasi that have not reported this period with <see cref="Dialog"/>; empty for all.</summary>
    public string BelumLapor { get; init; } = "";

    /// <summary>The dialog that <see cref="BelumLapor"/> refers to.</summary>
    public string Dialog { get; init; } = "lapor";

    /// <summary>Whether those who unsubscribed are left out, as they are for announcements.</summary>
    public bool OnlySubscribed { get; init; } = true;
}

/// <summary>An announcement of the dinas.</summary>
/// <param name="Id">The identifier; unique.</param>
/// <param name="Teks">The words, as the sender wrote them.</param>
/// <param name="File">The picture or document; null when there is none.</param>
/// <param name="Sasaran">Who gets it.</param>
public sealed record Pengumuman(string Id, string Teks, FileRef? File, Sasaran Sasaran)
{
    /// <summary>Who sends it (the person's identifier).</summary>
    public required string Oleh { get; init; }

    /// <summary>The sender's chat, in which progress and result are shown.</summary>
    public required Address Chat { get; init; }

    /// <summary>When it leaves (UTC); now or later.</summary>
    public required DateTimeOffset Pada { get; init; }
}

/// <summary>How far an announcement is.</summary>
/// <param name="Pengumuman">The announcement.</param>
/// <param name="Status"><c>direncanakan</c>, <c>dikirim</c>, <c>selesai</c> or <c>dihentikan</c>.</param>
/// <param name="Jumlah">How many addresses it was planned for so far.</param>
/// <param name="Terkirim">How many got it.</param>
/// <param name="Gagal">How many cannot be reached.</param>
public sealed record Perjalanan(Pengumuman Pengumuman, string Status, int Jumlah, int Terkirim, int Gagal);

/// <summary>How many people are meant.</summary>
/// <param name="Orang">People with at least one open address.</param>
/// <param name="PerChannel">How many of them are reached over each channel.</param>
public sealed record Jangkauan(int Orang, IReadOnlyDictionary<string, int> PerChannel);

/// <summary>Counts the people whom an announcement would reach. Each person is counted once, on one address.</summary>
/// <param name="Sasaran">Who is meant.</param>
public sealed record JangkauanOf(Sasaran Sasaran) : Lookup<Jangkauan>
{
    /// <inheritdoc/>
    public bool Equals(JangkauanOf? other) => other is not null && Key == other.Key;

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    private string Key => string.Join('|', Join(Sasaran.Roles), Join(Sasaran.Wilayah), Join(Sasaran.Koperasi), Join(Sasaran.Persons),
        Sasaran.BelumLapor, Sasaran.Dialog, Sasaran.OnlySubscribed);

    private static string Join(IEnumerable<string> parts) => string.Join(',', parts);
}

/// <summary>The last announcements that were meant for a person with these roles, newest first.</summary>
/// <param name="Person">The person's identifier.</param>
/// <param name="Most">How many at the most.</param>
public sealed record PengumumanFor(string Person, int Most) : Lookup<IReadOnlyList<Perjalanan>>;

/// <summary>The announcements that a person sent, newest first.</summary>
/// <param name="Oleh">The person's identifier.</param>
/// <param name="Most">How many at the most.</param>
public sealed record PengumumanBy(string Oleh, int Most) : Lookup<IReadOnlyList<Perjalanan>>;

/// <summary>Starts an announcement; a worker plans it page by page.</summary>
/// <param name="Pengumuman">The announcement.</param>
public sealed record PlanPengumuman(Pengumuman Pengumuman) : Effect;

/// <summary>Stops an announcement: nothing more is planned, and what waits is not sent.</summary>
/// <param name="Id">The announcement's identifier.</param>
/// <param name="Oleh">Who stopped it (the person's identifier).</param>
/// <param name="Pada">When (UTC).</param>
public sealed record StopPengumuman(string Id, string Oleh, DateTimeOffset Pada) : Effect;

/// <summary>Sends a bubble to a few people, at once and as a reply: the pengurus who have to decide, the person who waits.</summary>
/// <param name="Sasaran">Who gets it; at most a few dozen people.</param>
/// <param name="Bubble">What they get.</param>
public sealed record Notify(Sasaran Sasaran, Bubble Bubble) : Effect;
