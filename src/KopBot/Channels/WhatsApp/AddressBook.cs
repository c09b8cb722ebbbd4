using System.Collections.Concurrent;
using KopBot.Domain.Turns;

namespace KopBot.Channels.WhatsApp;

/// <summary>
/// Under which address a person is known. The number is the address wherever it was ever seen beside the user identifier; when
/// the person hides it later, the address stays.
/// </summary>
internal sealed class AddressBook(IWhatsAppLog log)
{
    private const int MostKnown = 100_000;
    private readonly ConcurrentDictionary<string, string> _numbers = new();
    private readonly ConcurrentDictionary<string, bool> _untimed = new();

    /// <summary>Learns the pairs of user and number in what was heard, and finds the numbers that are hidden.</summary>
    /// <returns>The addresses, one for each message.</returns>
    public async Task<IReadOnlyList<Address>> Find(IReadOnlyList<Heard> heard, CancellationToken stop)
    {
        var unsure = heard.Where(one => one.From.User is not "" && !Knows(one.From)).ToList();
        if (unsure.Count > 0)
        {
            await Load([.. unsure.Select(one => one.From.User).Distinct()], stop);
            await Learn(unsure, stop);
        }

        return [.. heard.Select(one => AddressOf(one.From))];
    }

    /// <summary>The address of somebody, whose number may be hidden.</summary>
    public async Task<Address> Find(Party party, CancellationToken stop)
    {
        if (party is { Number: "", User: not "" } && !Knows(party))
        {
            await Load([party.User], stop);
        }

        return AddressOf(party);
    }

    /// <summary>A person moves to another number or user identifier, with everything. Who is known by a number that stays, stays there.</summary>
    public async Task Move(Moved moved, CancellationToken stop)
    {
        // Without a time nothing tells whether somebody else has the old address by now: once is enough.
        if (!moved.IsTimed && _untimed.ContainsKey(moved.Id))
        {
            return;
        }

        var from = await Find(moved.From, stop);
        var to = moved.To with { Number = moved is { KeepsNumber: true, To.Number: "" } && Party.IsNumber(from.Id) ? from.Id : moved.To.Number };
        await log.Move(from, to.Address, moved.At, stop);
        if (to is { Number: not "", User: not "" })
        {
            await log.Know(new Dictionary<string, string> { [to.User] = to.Number }, stop);
            Remember(to.User, to.Number);
        }

        if (!moved.IsTimed)
        {
            Bounded(_untimed)[moved.Id] = true;
        }
    }

    private bool Knows(Party party) =>
        _numbers.TryGetValue(party.User, out var number) && (party.Number is "" || party.Number == number);

    private Address AddressOf(Party party) =>
        party.Number is "" && _numbers.TryGetValue(party.User, out var number) ? new Party(number, party.User).Address : party.Address;

    private async Task Learn(List<Heard> unsure, CancellationToken stop)
    {
        var news = unsure.Where(one => one.From.Number is not "" && !Knows(one.From)).DistinctBy(one => one.From.User).ToList();
        if (news.Count is 0)
        {
            return;
        }

        foreach (var one in news)
        {
            // Until now the person may have been known by the user identifier alone.
            await log.Move(new Party("", one.From.User).Address, one.From.Address, one.At, stop);
        }

        await log.Know(news.ToDictionary(one => one.From.User, one => one.From.Number), stop);
        news.ForEach(one => Remember(one.From.User, one.From.Number));
    }

    private async Task Load(List<string> users, CancellationToken stop)
    {
        foreach (var (user, number) in await log.Numbers(users, stop))
        {
            Remember(user, number);
        }
    }

    private void Remember(string user, string number) => Bounded(_numbers)[user] = number;

    private static ConcurrentDictionary<string, T> Bounded<T>(ConcurrentDictionary<string, T> kept)
    {
        if (kept.Count >= MostKnown)
        {
            kept.Clear();
        }

        return kept;
    }
}
