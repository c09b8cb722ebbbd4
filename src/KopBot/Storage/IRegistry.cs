using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage;

/// <summary>What is brought in and taken out in bulk, outside of any turn: by <c>import</c>, <c>export</c>, the demo and the reminders.</summary>
public interface IRegistry
{
    /// <summary>Applies effects in order, all of them or none.</summary>
    /// <param name="effects">The effects; thousands at once are fine.</param>
    /// <param name="stop">Ends the call.</param>
    /// <returns>Whether they were applied; false when one was refused because the facts are other than it says.</returns>
    Task<bool> Apply(IReadOnlyList<Effect> effects, CancellationToken stop);

    /// <summary>Enters regions, or brings their names up to date.</summary>
    /// <param name="regions">The regions in any order.</param>
    /// <param name="stop">Ends the call.</param>
    Task SaveRegions(IReadOnlyCollection<Region> regions, CancellationToken stop);

    /// <summary>All regions.</summary>
    /// <param name="stop">Ends the call.</param>
    Task<RegionTree> Regions(CancellationToken stop);

    /// <summary>Enters people with their number and roles, or brings them up to date; a role that is not named any more ends.</summary>
    /// <param name="people">The people; a verified telephone number may belong to one of them only.</param>
    /// <param name="stop">Ends the call.</param>
    Task SavePeople(IReadOnlyCollection<Person> people, CancellationToken stop);

    /// <summary>Everyone who is known by name or role, in the order of the identifiers.</summary>
    /// <param name="wilayah">Only with a role in this region; empty for everywhere.</param>
    /// <param name="stop">Ends the reading.</param>
    IAsyncEnumerable<Person> People(string wilayah, CancellationToken stop);

    /// <summary>The koperasi of a region, in the order of the regions' codes.</summary>
    /// <param name="wilayah">The region; empty for everywhere.</param>
    /// <param name="stop">Ends the reading.</param>
    IAsyncEnumerable<ProfilKoperasi> Koperasi(string wilayah, CancellationToken stop);

    /// <summary>The newest version of every report.</summary>
    /// <param name="dialog">The dialog that collected them.</param>
    /// <param name="periode">Only this period; empty for all.</param>
    /// <param name="wilayah">Only koperasi of this region; empty for everywhere.</param>
    /// <param name="stop">Ends the reading.</param>
    IAsyncEnumerable<Laporan> Laporan(string dialog, string periode, string wilayah, CancellationToken stop);

    /// <summary>What every koperasi of a region last said about its goods.</summary>
    /// <param name="wilayah">The region; empty for everywhere.</param>
    /// <param name="stop">Ends the reading.</param>
    IAsyncEnumerable<HargaBarang> Harga(string wilayah, CancellationToken stop);

    /// <summary>All invitations, in the order of their codes.</summary>
    /// <param name="wilayah">Only roles in this region; empty for everywhere.</param>
    /// <param name="stop">Ends the reading.</param>
    IAsyncEnumerable<Undangan> Undangan(string wilayah, CancellationToken stop);

    /// <summary>The sentences that the dinas attached to dialogs, with the dialog's name.</summary>
    /// <param name="stop">Ends the call.</param>
    Task<IReadOnlyList<KeyValuePair<string, string>>> Taught(CancellationToken stop);
}
