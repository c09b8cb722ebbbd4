using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;
using KopBot.Storage.Sqlite;

namespace KopBot.Tests.Storage;

public sealed class LatelyTests
{
    private static readonly DraftOf Draft = new("lapor/K1/2025-09");
    private readonly Lately _lately = new();
    private int _read;

    [Fact]
    public async Task What_was_read_is_remembered_until_it_changes()
    {
        await Read(new KoperasiOf("K1"));
        await Read(new KoperasiOf("K1"));
        Assert.Equal(1, _read);
        _lately.Take([new SaveKoperasi(new("K1", 1, "Satu", "18"))]);
        await Read(new KoperasiOf("K1"));
        Assert.Equal(2, _read);
    }

    [Fact]
    public async Task What_was_read_before_a_change_is_not_remembered_after_it()
    {
        await Read(new KoperasiOf("K1"), () => _lately.Take([new SaveKoperasi(new("K1", 1, "Satu", "18"))]));
        Assert.Null(_lately.Known(new KoperasiOf("K1")));
    }

    [Fact]
    public async Task A_draft_grows_with_what_is_appended_and_is_read_when_the_versions_do_not_meet()
    {
        await Read(Draft);
        _lately.Take([new Append(Draft.Key, 0, [new() { Move = Move.Answer, Value = "1" }])]);
        Assert.Equal("1", Assert.Single(((Draft)_lately.Known(Draft)!).Log).Value);
        Assert.Equal(1, _read);
        _lately.Take([new Append(Draft.Key, 7, [new() { Move = Move.Answer, Value = "2" }])]);
        await Read(Draft);
        Assert.Equal(2, _read);
    }

    [Fact]
    public async Task An_effect_that_is_not_known_makes_everything_be_read_again()
    {
        await Read(new KoperasiOf("K1"));
        _lately.Take([new Forget(new("telegram", "1"))]);
        await Read(new KoperasiOf("K1"));
        Assert.Equal(2, _read);
    }

    [Fact]
    public async Task What_is_not_remembered_is_always_read()
    {
        await Read(new BelumDipahami(5));
        await Read(new BelumDipahami(5));
        Assert.Equal(2, _read);
    }

    [Fact]
    public async Task It_forgets_what_is_old_rather_than_growing()
    {
        foreach (var n in Enumerable.Range(0, 20_000))
        {
            await Read(new KoperasiOf($"K{n}"));
        }

        await Read(new KoperasiOf("K0"));
        Assert.Equal(20_001, _read);
    }

    [Fact]
    public async Task A_new_role_makes_only_that_person_be_read_again_on_every_address()
    {
        await Sit("telegram", "P1");
        await Sit("whatsapp", "P1");
        await Sit("web", "P2");
        await Read(new KoperasiOf("K1"));
        _lately.Take([Bind("telegram")]);
        _read = 0;
        await Sit("telegram", "P1");
        await Sit("whatsapp", "P1");
        Assert.Equal(2, _read);
        await Sit("web", "P2");
        Assert.NotNull(_lately.Known(new KoperasiOf("K1")));
        Assert.Equal(2, _read);
    }

    [Fact]
    public async Task A_role_given_to_an_address_that_is_not_remembered_makes_everybody_be_read_again()
    {
        await Sit("whatsapp", "P1");
        _lately.Take([Bind("telegram")]);
        await Sit("whatsapp", "P1");
        Assert.Equal(2, _read);
    }

    [Fact]
    public async Task A_role_given_while_its_person_was_read_is_read_once_more()
    {
        await Sit("telegram", "P1");
        await Sit("whatsapp", "P1", meanwhile: () => _lately.Take([Bind("telegram")]));
        Assert.Equal(3, _read);
        await Sit("whatsapp", "P1");
        Assert.Equal(3, _read);
    }

    [Fact]
    public async Task An_address_of_nobody_known_is_read_again_when_it_becomes_somebody()
    {
        await Sit("telegram", null);
        _lately.Take([Bind("telegram")]);
        await Sit("telegram", "P1");
        await Sit("telegram", "P1");
        Assert.Equal(2, _read);
    }

    private static Bind Bind(string channel) => new(new(channel, "1"), "Bu Rina", new Role(RoleKinds.Pengurus, "K1", "18"), "", default);

    private ValueTask<Seat> Sit(string channel, string? person, Action? meanwhile = null)
    {
        var address = new Address(channel, "1");
        var incoming = new Incoming { Chat = address, From = address, Id = "1", At = default, Content = new Content.Text("lapor") };
        return _lately.Seat(incoming, 0, () =>
        {
            _read++;
            (meanwhile, var now) = (null, meanwhile);
            now?.Invoke();
            return ValueTask.FromResult<List<SeatRow>>([new(null, "", person is null ? null : new Person(person, "Bu Rina", []), null, 0, long.MaxValue, 1)]);
        });
    }

    private async Task Read(Lookup lookup, Action? meanwhile = null)
    {
        if (_lately.Known(lookup) is null)
        {
            await _lately.Answer([lookup], () =>
            {
                _read++;
                meanwhile?.Invoke();
                return Task.FromResult<IReadOnlyList<object>>([lookup is DraftOf ? new Draft(Draft.Key, []) : "x"]);
            });
        }
    }
}
