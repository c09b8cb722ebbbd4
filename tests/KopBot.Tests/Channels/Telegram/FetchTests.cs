using KopBot.Domain.Turns;
using KopBot.Tests.Channels.Telegram.Fake;

namespace KopBot.Tests.Channels.Telegram;

/// <summary>Fetching what people sent.</summary>
public sealed class FetchTests : IAsyncLifetime
{
    private readonly FakeTime _time = new();
    private TelegramRig _rig = null!;

    public async Task InitializeAsync() => _rig = await TelegramRig.Start(time: _time, listen: false);

    public async Task DisposeAsync() => await _rig.DisposeAsync();

    [Theory]
    [InlineData(20 * 1024 * 1024, true)]
    [InlineData((20 * 1024 * 1024) + 1, false)]
    public async Task A_file_of_more_than_20_MB_is_not_fetched(int size, bool fetched)
    {
        var file = _rig.Bot.Keep(new(new byte[size], "besar.bin", "application/octet-stream"));
        Assert.Equal(fetched ? size : null, (await Fetch(file.FileId))?.Length);
        Assert.Single(_rig.Bot.CallsOf("getFile"));
    }

    [Fact]
    public async Task A_server_that_claims_less_than_it_gives_is_cut_off()
    {
        var file = _rig.Bot.Keep(new FakeFile(new byte[21 * 1024 * 1024], "besar.bin", "application/octet-stream") { Size = 5 });
        Assert.Null(await Fetch(file.FileId));
    }

    [Fact]
    public async Task A_file_that_is_not_there_for_the_moment_is_asked_for_again()
    {
        var file = _rig.Bot.Keep(new([1, 2], "a.bin", "application/octet-stream"));
        _rig.Bot.Faults.Next("getFile", Fault.Fail(400, "Bad Request: wrong file_id or the file is temporarily unavailable"), Fault.LostCall);
        Assert.Equal([1, 2], await Fetch(file.FileId));
    }

    [Fact]
    public async Task A_download_that_breaks_is_begun_again()
    {
        var file = _rig.Bot.Keep(new([1, 2], "a.bin", "application/octet-stream"));
        _rig.Bot.Faults.Next("download", Fault.Fail(502, "Bad Gateway"));
        Assert.Equal([1, 2], await Fetch(file.FileId));
    }

    [Fact]
    public async Task After_three_times_it_is_enough()
    {
        _rig.Bot.Faults.Next("getFile", Enumerable.Repeat(Fault.Fail(500, "Internal Server Error"), 9));
        Assert.Null(await Fetch("x"));
        Assert.Equal(3, _rig.Bot.CallsOf("getFile").Count());
    }

    [Fact]
    public async Task A_file_without_a_handle_is_not_asked_for()
    {
        Assert.Null(await _rig.Channel.Fetch(new("", "a.jpg", "image/jpeg", 1), default));
        Assert.Empty(_rig.Bot.Calls);
    }

    private async Task<byte[]?> Fetch(string handle)
    {
        var fetching = _rig.Channel.Fetch(new FileRef("", "a", "application/octet-stream", 0, handle), default);
        await _rig.Until(() => fetching.IsCompleted);
        return await fetching;
    }
}
