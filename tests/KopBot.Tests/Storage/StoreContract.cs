using KopBot.Channels;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;

namespace KopBot.Tests.Storage;

/// <summary>
/// What every backend promises. A backend's subclass says only where a new, empty store is. The clock is moved by hand, and a
/// store is closed and opened again in the middle wherever a promise has to survive that.
/// </summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    protected const string Ani = "telegram:1";
    protected const string Budi = "telegram:2";
    protected static readonly CancellationToken None = CancellationToken.None;
    private readonly Dictionary<string, int> _said = [];
    private string _setting = "";

    protected FakeTime Time { get; } = new();

    protected IDatabase Store { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        _setting = await NewSetting();
        await Open();
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        await Remove();
    }

    /// <summary>The setting of a new, empty store.</summary>
    protected abstract Task<string> NewSetting();

    /// <summary>Takes the store away.</summary>
    protected abstract Task Remove();

    /// <summary>Stops the program and starts it again. What was under way is found again at the latest when its lease is over.</summary>
    protected async Task Restart()
    {
        await Store.DisposeAsync();
        await Open();
        Time.Advance(TimeSpan.FromMinutes(4));
    }

    protected Incoming Say(string address, string words) => Message(address, new Content.Text(words));

    protected Incoming Message(string address, Content content)
    {
        var number = _said[address] = _said.GetValueOrDefault(address) + 1;
        return new()
        {
            Chat = Address.Parse(address),
            From = Address.Parse(address),
            Id = $"{address}#{number}",
            At = Time.GetUtcNow(),
            Bubble = $"m{number}",
            Name = "Nama " + address,
            Content = content,
        };
    }

    protected Task<int> Accept(params Incoming[] incoming) => Store.Accept(incoming, None);

    protected async Task<Work> Take(string address, string words = "halo")
    {
        await Accept(Say(address, words));
        var work = await Store.TakeUp(None);
        Assert.Equal(address, work!.Incoming.From.ToString());
        return work;
    }

    /// <summary>A whole turn of somebody, with effects.</summary>
    protected async Task Do(string address, params Effect[] effects) =>
        Assert.Equal(Commitment.Done, await Store.Commit(await Take(address), Played([], effects), None));

    /// <summary>A whole turn of somebody, with an answer.</summary>
    protected async Task Answer(string address, params string[] texts) =>
        Assert.Equal(Commitment.Done, await Store.Commit(await Take(address), Played(texts), None));

    protected static Outcome.Played Played(string[] texts, params Effect[] effects) =>
        new(Conversation.New, [.. texts.Select(text => new Bubble { Text = text })], effects);

    protected Task<IReadOnlyList<Sending>> Out(int most = 100, Priority lowest = Priority.Announcement, string channel = "telegram") =>
        Store.TakeOut(channel, most, lowest, None);

    protected async Task<IReadOnlyList<string>> Texts(Priority lowest = Priority.Announcement) =>
        [.. (await Out(100, lowest)).Select(sending => $"{sending.Chat}: {sending.Bubble.Text}")];

    protected Task Settle(Sending sending, SendResult result) => Store.Settle([new(sending, result)], None);

    /// <summary>Sends everything that is due until nothing is.</summary>
    protected async Task<List<Sending>> SendAll(string channel = "telegram")
    {
        var all = new List<Sending>();
        while (await Out(channel: channel) is { Count: > 0 } some)
        {
            all.AddRange(some);
            await Store.Settle([.. some.Select(sending => new Settlement(sending, new SendResult.Sent($"b{sending.Id}")))], None);
        }

        return all;
    }

    protected async Task<T> Find<T>(Lookup<T> lookup)
        where T : class => (T)await Store.Find(lookup, None);

    protected static Address At(string address) => Address.Parse(address);

    protected Bind Binding(string address, Role role, string code = "") => new(At(address), "Bu " + address, role, code, Time.GetUtcNow());

    protected static Role Pengurus(string koperasi, string wilayah = "18.13.01.1005") => new(RoleKinds.Pengurus, koperasi, wilayah, "bendahara");

    protected async Task<Person> Who(string address)
    {
        var work = await Take(address);
        await Store.Commit(work, Played([]), None);
        return work.Person;
    }

    private async Task Open()
    {
        Store = Stores.Open(_setting, Time);
        await Store.Prepare(None);
    }
}
