using System.Collections.Concurrent;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Channels.WhatsApp;

/// <summary>A registry that remembers the effects it was given.</summary>
public sealed class WishRegistry : IRegistry
{
    public ConcurrentQueue<Effect> Effects { get; } = new();

    public Task<bool> Apply(IReadOnlyList<Effect> effects, CancellationToken stop)
    {
        foreach (var effect in effects)
        {
            Effects.Enqueue(effect);
        }

        return Task.FromResult(true);
    }

    public Task SaveRegions(IReadOnlyCollection<Region> regions, CancellationToken stop) => throw new NotSupportedException();

    public Task<RegionTree> Regions(CancellationToken stop) => throw new NotSupportedException();

    public Task SavePeople(IReadOnlyCollection<Person> people, CancellationToken stop) => throw new NotSupportedException();

    public IAsyncEnumerable<Person> People(string wilayah, CancellationToken stop) => throw new NotSupportedException();

    public IAsyncEnumerable<ProfilKoperasi> Koperasi(string wilayah, CancellationToken stop) => throw new NotSupportedException();

    public IAsyncEnumerable<Laporan> Laporan(string dialog, string periode, string wilayah, CancellationToken stop) => throw new NotSupportedException();

    public IAsyncEnumerable<HargaBarang> Harga(string wilayah, CancellationToken stop) => throw new NotSupportedException();

    public IAsyncEnumerable<Undangan> Undangan(string wilayah, CancellationToken stop) => throw new NotSupportedException();

    public Task<IReadOnlyList<KeyValuePair<string, string>>> Taught(CancellationToken stop) => throw new NotSupportedException();
}
