using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Dialogs.Transcripts;

/// <summary>Somebody in a transcript, with one or more phones.</summary>
/// <param name="id">The person's identifier.</param>
/// <param name="name">The name.</param>
internal sealed class Guest(string id, string name)
{
    public string Id { get; } = id;

    public string Name { get; set; } = name;

    public List<Role> Roles { get; } = [];

    /// <summary>The verified telephone number; empty when unknown.</summary>
    public string Phone { get; set; } = "";

    public bool Subscribed { get; set; } = true;

    public bool Reached { get; set; } = true;

    /// <summary>The conversation on each phone, in its written form.</summary>
    public Dictionary<Address, string> Phones { get; } = [];

    public Person Person => new(Id, Name, [.. Roles]) { Subscribed = Subscribed, Phone = Phone };

    /// <summary>Whether somebody is meant.</summary>
    public bool IsMeant(Sasaran who, Func<string, bool> reported) =>
        Reached
        && (!who.OnlySubscribed || Subscribed)
        && (who.Persons.Count == 0 || who.Persons.Contains(Id))
        && (who.Roles.Count == 0 && who.Wilayah.Count == 0 && who.Koperasi.Count == 0 && who.BelumLapor.Length == 0
            ? who.Persons.Count > 0 || Roles.Count > 0
            : Roles.Exists(role => (who.Roles.Count == 0 || who.Roles.Contains(role.Kind))
                && (who.Wilayah.Count == 0 || who.Wilayah.Any(code => new Region(role.Wilayah, "", 0).IsIn(code)))
                && (who.Koperasi.Count == 0 || who.Koperasi.Contains(role.Koperasi))
                && (who.BelumLapor.Length == 0 || (role.Koperasi.Length > 0 && !reported(role.Koperasi)))));
}
