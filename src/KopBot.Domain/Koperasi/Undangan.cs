using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>An invitation: whoever brings its code gets its role, once.</summary>
/// <param name="Kode">The code, upper case letters and digits, at most 48 characters.</param>
/// <param name="Role">The role that it gives.</param>
/// <param name="Sampai">Until when it is valid (UTC).</param>
public sealed record Undangan(string Kode, Role Role, DateTimeOffset Sampai)
{
    /// <summary>Whether somebody used it already.</summary>
    public bool Terpakai { get; init; }

    /// <summary>Whether it may be used again and again, as the demo's codes may.</summary>
    public bool Berulang { get; init; }
}

/// <summary>The invitation with that code; empty when there is none.</summary>
/// <param name="Kode">The code, upper case.</param>
public sealed record UndanganOf(string Kode) : Lookup<IReadOnlyList<Undangan>>;

/// <summary>How many wrong codes an address tried within the last hour, and then how many all addresses of its channel did.</summary>
/// <param name="From">The address.</param>
public sealed record WrongCodes(Address From) : Lookup<IReadOnlyList<int>>;

/// <summary>Notes a wrong code, so that guessing is throttled.</summary>
/// <param name="From">The address that tried it.</param>
/// <param name="Pada">When (UTC).</param>
public sealed record NoteWrongCode(Address From, DateTimeOffset Pada) : Effect;

/// <summary>Makes an invitation.</summary>
/// <param name="Undangan">The invitation.</param>
/// <param name="Oleh">Who made it (the person's identifier).</param>
/// <param name="Pada">When (UTC).</param>
public sealed record SaveUndangan(Undangan Undangan, string Oleh, DateTimeOffset Pada) : Effect;

/// <summary>
/// Binds an address to a person with a role. The address keeps the person it has; otherwise a person is made. Refused with the
/// whole turn when the code was used in the meantime.
/// </summary>
/// <param name="From">The address.</param>
/// <param name="Nama">The name to greet with, used when the person has none yet.</param>
/// <param name="Role">The role.</param>
/// <param name="Kode">The invitation's code; empty when the role is not from an invitation.</param>
/// <param name="Pada">When (UTC).</param>
public sealed record Bind(Address From, string Nama, Role Role, string Kode, DateTimeOffset Pada) : Effect;
