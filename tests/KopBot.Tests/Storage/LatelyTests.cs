using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
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
        await _lately.Answer(new KoperasiOf("K1"), () =>
        {
            _lately.Take([new SaveKoperasi(new("K1", 1, "Satu", "18"))]);
            return Task.FromResult<object>("lama");
        });
        Assert.Equal("baru", await _lately.Answer(new KoperasiOf("K1"), () => Task.FromResult<object>("baru")));
    }

    [Fact]
    public async Task A_draft_grows_with_what_is_appended_and_is_read_when_the_versions_do_not_meet()
    {
        await _lately.Answer(Draft, () => Task.FromResult<object>(new Draft(Draft.Key, [])));
        _lately.Take([new Append(Draft.Key, 0, [new() { Move = Move.Answer, Value = "1" }])]);
        Assert.Equal("1", Assert.Single(((Draft)await Read(Draft)).Log).Value);
        Assert.Equal(0, _read);
        _lately.Take([new Append(Draft.Key, 7, [new() { Move = Move.Answer, Value = "2" }])]);
        await Read(Draft);
        Assert.Equal(1, _read);
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

    private Task<object> Read(Lookup lookup) => _lately.Answer(lookup, () =>
    {
        _read++;
        return Task.FromResult<object>(lookup is DraftOf ? new Draft(Draft.Key, []) : "x");
    });
}
