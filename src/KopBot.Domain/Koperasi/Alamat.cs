using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi;

/// <summary>Notes that an address can be reached, or no longer.</summary>
/// <param name="Of">The address.</param>
/// <param name="Open">Whether the bot may write to it.</param>
/// <param name="Why">Why not, in the channel's words; empty when it may.</param>
public sealed record SetReach(Address Of, bool Open, string Why) : Effect;

/// <summary>Notes that a person wants announcements, or no longer.</summary>
/// <param name="From">The person's address.</param>
/// <param name="Wanted">Whether announcements may be sent.</param>
public sealed record SetSubscribed(Address From, bool Wanted) : Effect;

/// <summary>Keeps a person's verified telephone number.</summary>
/// <param name="From">The person's address.</param>
/// <param name="Phone">The number as +62….</param>
/// <param name="Nama">The name on the card; empty when unknown.</param>
public sealed record SavePhone(Address From, string Phone, string Nama) : Effect;

/// <summary>The person whose verified telephone number it is, with the roles that are valid now; empty when nobody's.</summary>
/// <param name="Phone">The number as +62….</param>
public sealed record PersonOf(string Phone) : Lookup<IReadOnlyList<Person>>;

/// <summary>Deletes what is kept of a person, as UU 27/2022 (PDP) Pasal 8 lets everyone ask: addresses, roles, name, number,
/// conversation and tickets. Sent reports belong to the koperasi and stay, without the name.</summary>
/// <param name="From">The person's address.</param>
public sealed record Forget(Address From) : Effect;

/// <summary>What is kept of a person, label and value, as people read it.</summary>
/// <param name="Person">The person's identifier.</param>
public sealed record DataOf(string Person) : Lookup<IReadOnlyList<KeyValuePair<string, string>>>;
