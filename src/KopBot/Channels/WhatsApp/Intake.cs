using System.Collections.Concurrent;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Channels.WhatsApp;

/// <summary>Brings what Meta tells to where it belongs: messages into the inbox, statuses to the rows that were sent.</summary>
internal sealed class Intake(IStore store, IRegistry registry, AddressBook book, Aftermath aftermath, Reads reads, Pager pager)
{
    private const int MostKept = 10_000;
    private readonly ConcurrentDictionary<Address, DateTimeOffset> _wished = new();
    private readonly ConcurrentDictionary<string, bool> _paged = new();

    /// <summary>Keeps everything. When this returns the call may be answered; a repetition changes nothing.</summary>
    /// <returns>Whether all of it has found its place; false when Meta should tell it again in a moment.</returns>
    public async Task<bool> Accept(Notices notices, CancellationToken stop)
    {
        foreach (var moved in notices.Moved)
        {
            await book.Move(moved, stop);
        }

        await Accept(notices.Heard, stop);
        var whole = await aftermath.Note(notices.Told, stop);
        await Wish(notices.Wishes, stop);
        return whole;
    }

    // Meta may tell an old wish again after a newer one.
    private async Task Wish(List<Wish> wishes, CancellationToken stop)
    {
        var news = new List<(Address From, Wish Wish)>();
        foreach (var wish in wishes.OrderBy(wish => wish.At))
        {
            var from = await book.Find(wish.From, stop);
            if (!_wished.TryGetValue(from, out var last) || wish.At >= last)
            {
                news.Add((from, wish));
            }
        }

        if (news.Count > 0)
        {
            await registry.Apply([.. news.Select(one => new SetSubscribed(one.From, one.Wish.Wanted))], stop);
            news.ForEach(one => Bounded(_wished)[one.From] = one.Wish.At);
        }
    }

    private async Task Accept(List<Heard> heard, CancellationToken stop)
    {
        if (heard.Count is 0)
        {
            return;
        }

        // Meta keeps no order; within one call its clock tells.
        var ordered = heard.OrderBy(one => one.At).ToList();
        var addresses = await book.Find(ordered, stop);
        var pairs = ordered.Zip(addresses).ToList();
        var incoming = pairs.Where(pair => !IsPage(pair.First)).Select(pair => IncomingOf(pair.First, pair.Second)).ToList();
        if (incoming.Count > 0)
        {
            await store.Accept(incoming, stop);
        }

        foreach (var last in pairs.GroupBy(pair => pair.Second, pair => pair.First).Select(group => group.Last()))
        {
            reads.Mark(last.Id);
        }

        // The inbox knows what it was told before; rows that were shown are kept nowhere else.
        foreach (var (one, address) in pairs.Where(pair => IsPage(pair.First) && Bounded(_paged).TryAdd(pair.First.Id, true)))
        {
            var (first, bubble) = Taps.Page(((Content.Press)one.Content).Data);
            pager.Show(new(address, bubble is "" ? one.Context : bubble, first));
        }
    }

    private static ConcurrentDictionary<TKey, TValue> Bounded<TKey, TValue>(ConcurrentDictionary<TKey, TValue> kept)
        where TKey : notnull
    {
        if (kept.Count >= MostKept)
        {
            kept.Clear();
        }

        return kept;
    }

    private static bool IsPage(Heard heard) => heard.Content is Content.Press press && Taps.Page(press.Data).From > 0;

    private static Incoming IncomingOf(Heard heard, Address address) => new()
    {
        Chat = address,
        From = address,
        Id = heard.Id,
        At = heard.At,
        Bubble = heard.Id,
        Name = heard.Name,
        Content = heard.Content,
    };
}
