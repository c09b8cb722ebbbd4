using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Workers;

public sealed class TurnTripTests
{
    private static readonly Address Chat = new("uji", "1");
    private readonly ScriptedStore _store = new();
    private readonly ScriptedChannel _channel = new();
    private readonly FakeTime _time = new();
    private readonly KeptFiles _files = new();

    [Fact]
    public async Task A_turn_that_needs_to_know_is_played_again_with_the_answer()
    {
        _store.Answer = lookup => new[] { 3 + ((WrongCodes)lookup).From.Id.Length };
        await Go((_, facts, _) => facts.Of(new WrongCodes(Chat)) is { } wrong ? Says($"{wrong[0]}") : Needs(new WrongCodes(Chat)));
        Assert.Equal("4", Assert.Single(_store.Committed).Bubbles[0].Text);
        Assert.Single(_store.Asked);
    }

    [Theory]
    [InlineData(8, true)]
    [InlineData(9, false)]
    public async Task Eight_rounds_of_needs_are_enough_and_nine_are_a_fault(int rounds, bool committed)
    {
        _store.Answer = _ => new[] { 0 };
        var played = 0;
        await Go((_, _, _) => played++ == rounds ? Says("selesai") : Needs(new WrongCodes(new("uji", $"{played}"))));
        Assert.Equal(committed ? 1 : 0, _store.Committed.Count);
        Assert.Equal(committed ? 0 : 1, _store.Aside.Count);
    }

    [Fact]
    public async Task What_is_at_hand_is_not_asked_for()
    {
        _store.AtHand = lookup => new[] { ((WrongCodes)lookup).From.Id.Length };
        await Go((_, facts, _) => facts.Of(new WrongCodes(Chat)) is { } wrong ? Says($"{wrong[0]}") : Needs(new WrongCodes(Chat)));
        Assert.Equal("1", Assert.Single(_store.Committed).Bubbles[0].Text);
        Assert.Empty(_store.Asked);
    }

    [Fact]
    public async Task A_clash_plays_the_turn_again_over_newer_facts()
    {
        var lines = 0;
        _store.Answer = _ => new[] { lines };
        _store.Commitments.Enqueue(() => { lines = 7; return Commitment.Clash; });
        await Go((_, facts, _) => facts.Of(new WrongCodes(Chat)) is { } found ? Says($"{found[0]}") : Needs(new WrongCodes(Chat)));
        Assert.Equal("7", Assert.Single(_store.Committed).Bubbles[0].Text);
        Assert.Equal(2, _store.Asked.Count);
    }

    [Fact]
    public async Task A_fault_of_ours_is_set_aside_with_an_apology()
    {
        await Go((_, _, _) => throw new InvalidOperationException("kunci hilang"));
        var (why, apology) = Assert.Single(_store.Aside);
        Assert.Contains("kunci hilang", why, StringComparison.Ordinal);
        Assert.Contains("Maaf", apology.Text, StringComparison.Ordinal);
        Assert.Empty(_store.Committed);
    }

    [Fact]
    public async Task A_lost_lease_ends_the_trip_in_silence()
    {
        _store.Commitments.Enqueue(() => Commitment.Lost);
        await Go((_, _, _) => Says("halo"));
        Assert.Empty(_store.Committed);
        Assert.Empty(_store.Aside);
    }

    [Theory]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public async Task A_message_that_was_taken_up_again_and_again_is_set_aside(int attempt, bool aside)
    {
        await Go((_, _, _) => Says("halo"), Work(new Content.Text("a")) with { Attempt = attempt });
        Assert.Equal(aside, _store.Aside.Count == 1);
    }

    [Fact]
    public async Task While_the_store_is_away_the_turn_waits_and_is_played_again()
    {
        _store.Commitments.Enqueue(() => throw new StoreUnavailable("padam"));
        _store.Commitments.Enqueue(() => throw new StoreUnavailable("padam"));
        var trip = Go((_, _, _) => Says("halo"));
        while (!trip.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await trip;
        Assert.Single(_store.Committed);
        Assert.Empty(_store.Aside);
    }

    [Fact]
    public async Task A_photo_is_fetched_and_kept_before_the_turn_is_played()
    {
        _channel.Files = file => file.Remote == "jauh" ? [1, 2, 3] : null;
        await Go((_, _, incoming) => Says(((Content.Sent)incoming.Content).File.Hash), Work(new Content.Sent(Remote("jauh", 3))));
        Assert.Equal("hash-3", Assert.Single(_store.Committed).Bubbles[0].Text);
    }

    [Theory]
    [InlineData("hilang", 3)]
    [InlineData("jauh", 20 * 1024 * 1024 + 1)]
    public async Task A_photo_that_cannot_be_had_is_something_that_cannot_be_read(string remote, long size)
    {
        _channel.Files = file => file.Remote == "jauh" ? [1, 2, 3] : null;
        await Go((_, _, incoming) => Says(((Content.Other)incoming.Content).What), Work(new Content.Sent(Remote(remote, size))));
        Assert.Contains("20 MB", Assert.Single(_store.Committed).Bubbles[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_floods_the_bot_is_answered_without_a_turn()
    {
        await Go((_, _, _) => throw new InvalidOperationException("not to be played"), Work(new Content.Text("a")) with { Waiting = 50 });
        Assert.Empty(Assert.Single(_store.Committed).Bubbles);
    }

    private static FileRef Remote(string remote, long size) => new("", "foto.jpg", "image/jpeg", size, remote);

    private static Work Work(Content content) => new(
        1, new() { Chat = Chat, From = Chat, Id = "1", At = default, Content = content }, Conversation.New, new("p", "", []), 1);

    private static Outcome.Played Says(string text) => new(Conversation.New, [new() { Text = text }], []);

    private static Outcome.Needs Needs(Lookup lookup) => new([lookup]);

    private Task Go(PlayTurn play, Work? work = null) => new TurnTrip(
            _store, _store, play, new Fetching([_channel], _files, _time, NullLogger<Fetching>.Instance), new Patience(_time, NullLogger<Patience>.Instance), _time,
            NullLogger<TurnTrip>.Instance)
        .Go(work ?? Work(new Content.Text("a")), CancellationToken.None, CancellationToken.None);

    private sealed class KeptFiles : IFiles
    {
        public Task<FileRef> Keep(ReadOnlyMemory<byte> content, string name, string type, CancellationToken stop) =>
            Task.FromResult(new FileRef($"hash-{content.Length}", name, type, content.Length));

        public Task<byte[]?> Open(string hash, CancellationToken stop) => Task.FromResult<byte[]?>(null);
    }
}
