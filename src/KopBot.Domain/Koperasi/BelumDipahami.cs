using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>A sentence that was not understood.</summary>
/// <param name="Teks">The sentence.</param>
/// <param name="Peran">The role of who wrote it.</param>
/// <param name="Kali">How many times it was written.</param>
public sealed record Kalimat(string Teks, string Peran, int Kali);

/// <summary>The sentences that were not understood and not attached to a dialog yet, the most frequent first.</summary>
/// <param name="Most">How many at the most.</param>
public sealed record BelumDipahami(int Most) : Lookup<IReadOnlyList<Kalimat>>;

/// <summary>Collects a sentence that was not understood.</summary>
/// <param name="Teks">The sentence, at most 300 characters.</param>
/// <param name="Peran">The role of who wrote it.</param>
/// <param name="Pada">When (UTC).</param>
public sealed record NoteBelumDipahami(string Teks, string Peran, DateTimeOffset Pada) : Effect;

/// <summary>Attaches sentences to a dialog: from now on they start it.</summary>
/// <param name="Teks">The sentences.</param>
/// <param name="Dialog">The dialog's name; empty to set them aside.</param>
/// <param name="Oleh">Who attached them (the person's identifier).</param>
/// <param name="Pada">When (UTC).</param>
public sealed record Teach(IReadOnlyList<string> Teks, string Dialog, string Oleh, DateTimeOffset Pada) : Effect;
