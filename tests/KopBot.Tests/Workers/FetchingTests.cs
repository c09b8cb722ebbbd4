using KopBot.Domain.Turns;
using KopBot.Storage;
using KopBot.Tests.Channels.Web;
using KopBot.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace KopBot.Tests.Workers;

/// <summary>Files that do not come: they delay nobody else, and nothing is lost.</summary>
public sealed class FetchingTests
{
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly ScriptedStore _store = new();
    private readonly ScriptedChannel _channel = new() { Stalls = true };
    private readonly FakeTime _time = new();

    [Fact]
    public async Task A_file_that_does_not_come_is_given_up_once_its_time_is_over()
    {
        var fetching = New();
        var photo = fetching.Fetch(Photo(1).Incoming, CancellationToken.None);
        _time.Advance(JustBefore);
        Assert.False(photo.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.IsType<Content.Other>((await photo.WaitAsync(Patience)).Content);
    }

    [Fact]
    public async Task Waiting_for_a_place_and_fetching_end_before_the_lease_runs_out()
    {
        var fetching = New();
        var photos = Enumerable.Range(0, 3 * Fetching.Places).Select(number => fetching.Fetch(Photo(number).Incoming, CancellationToken.None)).ToList();
        Assert.Equal(Fetching.Places, _channel.Begun);
        var all = Task.WhenAll(photos);
        while (!all.IsCompleted)
        {
            _time.Advance(Fetching.Longest);
            await Task.WhenAny(all, Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, CancellationToken.None));
        }

        Assert.True(2 * Fetching.Longest < Lease * 0.75);
        Assert.All(await all, photo => Assert.IsType<Content.Other>(photo.Content));
    }

    [Fact]
    public async Task Photos_that_do_not_come_hold_up_no_conversation_without_one()
    {
        var answered = new TaskCompletionSource();
        var worker = Worker(answered);
        Enumerable.Range(0, 300).ToList().ForEach(number => _store.Inbox.Enqueue(Photo(number)));
        _store.Inbox.Enqueue(Work(new Content.Text("halo"), 999));
        await worker.StartAsync(CancellationToken.None);
        await answered.Task.WaitAsync(Patience);
        Assert.InRange(_channel.Begun, 0, Fetching.Places);
        await worker.StopAsync(CancellationToken.None).WaitAsync(Patience);
    }

    [Fact]
    public async Task A_stop_waits_for_no_file_and_leaves_its_message_in_the_inbox()
    {
        var answered = new TaskCompletionSource();
        var worker = Worker(answered);
        Enumerable.Range(0, 100).ToList().ForEach(number => _store.Inbox.Enqueue(Photo(number)));
        _store.Inbox.Enqueue(Work(new Content.Text("halo"), 999));
        await worker.StartAsync(CancellationToken.None);
        await answered.Task.WaitAsync(Patience);
        await worker.StopAsync(CancellationToken.None).WaitAsync(Patience);
        Assert.True(worker.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Single(_store.Committed);
        Assert.Empty(_store.Aside);
    }

    private static TimeSpan JustBefore => Fetching.Longest - TimeSpan.FromMilliseconds(1);

    private static Work Photo(int number) => Work(new Content.Sent(new("", "foto.jpg", "image/jpeg", 3, $"jauh{number}")), number);

    private static Work Work(Content content, int number)
    {
        var chat = new Address("uji", $"{number}");
        return new(number, new() { Chat = chat, From = chat, Id = "1", At = default, Content = content }, Conversation.New, new("p", "", []), 1);
    }

    private Fetching New() => new([_channel], new MemoryFiles(), _time, NullLogger<Fetching>.Instance);

    private TurnWorker Worker(TaskCompletionSource answered)
    {
        var patience = new Patience(_time, NullLogger<Patience>.Instance);
        var trip = new TurnTrip(_store, _store, Play, New(), patience, _time, NullLogger<TurnTrip>.Instance);
        return new(_store, trip, patience, _time, NullLogger<TurnWorker>.Instance);

        Outcome Play(Conversation conversation, Facts facts, Incoming incoming)
        {
            answered.TrySetResult();
            return new Outcome.Played(Conversation.New, [new() { Text = "halo" }], []);
        }
    }
}
