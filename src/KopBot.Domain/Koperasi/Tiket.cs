using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>Something that a person asked for and somebody has to answer: a founding, a membership, a complaint, a call back.</summary>
/// <param name="Nomor">The number that people quote, such as <c>REG-7K2Q9XA</c>; unique.</param>
/// <param name="Jenis">The dialog that took it, such as <c>daftar-koperasi</c>.</param>
/// <param name="Status">Where it stands, in words of the dialog file, such as <c>Diterima</c>.</param>
public sealed record Tiket(string Nomor, string Jenis, string Status)
{
    /// <summary>Who asked (the person's identifier).</summary>
    public required string Oleh { get; init; }

    /// <summary>The name of who asked; empty when it was asked without a name.</summary>
    public string OlehNama { get; init; } = "";

    /// <summary>Where the one who asked is answered.</summary>
    public required Address Alamat { get; init; }

    /// <summary>The koperasi that has to answer; empty when the dinas has.</summary>
    public string Koperasi { get; init; } = "";

    /// <summary>The region that it concerns; empty for all.</summary>
    public string Wilayah { get; init; } = "";

    /// <summary>What was asked, label and value, as people read it.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Isi { get; init; }

    /// <summary>When it was asked (UTC).</summary>
    public required DateTimeOffset Pada { get; init; }

    /// <summary>The answer so far; empty while there is none.</summary>
    public string Catatan { get; init; } = "";
}

/// <summary>The ticket of that number; empty when there is none.</summary>
/// <param name="Nomor">The number, in any letter case.</param>
public sealed record TiketOf(string Nomor) : Lookup<IReadOnlyList<Tiket>>;

/// <summary>The tickets that a person opened, newest first.</summary>
/// <param name="Oleh">The person's identifier.</param>
/// <param name="Jenis">Only this kind; empty for all.</param>
/// <param name="Most">How many at the most.</param>
public sealed record TiketBy(string Oleh, string Jenis, int Most) : Lookup<IReadOnlyList<Tiket>>;

/// <summary>Tickets that still wait, and of which nobody was reminded yet; the oldest first.</summary>
/// <param name="Jenis">Their kind.</param>
/// <param name="Status">The status of those that wait.</param>
/// <param name="Dari">The earliest moment at which they were opened (UTC).</param>
/// <param name="Sampai">The latest (UTC).</param>
/// <param name="Ingatan">What the name of the reminder (<see cref="Pengumuman.Id"/>) begins with, before the ticket's number.</param>
/// <param name="Most">How many at the most.</param>
public sealed record TiketMenunggu(string Jenis, string Status, DateTimeOffset Dari, DateTimeOffset Sampai, string Ingatan, int Most)
    : Lookup<IReadOnlyList<Tiket>>;

/// <summary>Opens a ticket.</summary>
/// <param name="Tiket">The ticket.</param>
public sealed record OpenTiket(Tiket Tiket) : Effect;

/// <summary>Moves a ticket on. Refused with the whole turn when its status is no longer <paramref name="From"/>.</summary>
/// <param name="Nomor">The ticket's number.</param>
/// <param name="From">The status that it has to have.</param>
/// <param name="To">The status that it gets.</param>
/// <param name="Catatan">What is added to its answer.</param>
/// <param name="Oleh">Who moved it (the person's identifier).</param>
/// <param name="Pada">When (UTC).</param>
public sealed record MoveTiket(string Nomor, string From, string To, string Catatan, string Oleh, DateTimeOffset Pada) : Effect;
