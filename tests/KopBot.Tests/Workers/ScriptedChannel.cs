using System.Collections.Concurrent;
using KopBot.Channels;
using KopBot.Domain.Turns;
using KopBot.Storage;
using Microsoft.AspNetCore.Routing;

namespace KopBot.Tests.Workers;

/// <summary>A channel that sends the way a test says.</summary>
internal sealed class ScriptedChannel(int lanes = 4) : IChannel
{
    private int _underWay;

    public string Name => "uji";

    public int Lanes => lanes;

    public ChannelHealth Health => ChannelHealth.Good;

    public ConcurrentQueue<Sending> Tried { get; } = new();

    public int MostUnderWay { get; private set; }

    public Func<Sending, Task<SendResult>> Way { get; set; } = _ => Task.FromResult<SendResult>(new SendResult.Sent("1"));

    public Func<FileRef, byte[]?> Files { get; set; } = _ => null;

    /// <summary>Whether no file ever comes.</summary>
    public bool Stalls { get; set; }

    /// <summary>How many files were begun to be fetched.</summary>
    public int Begun { get; private set; }

    public async Task<SendResult> Send(Sending sending, CancellationToken stop)
    {
        lock (Tried)
        {
            MostUnderWay = Math.Max(MostUnderWay, ++_underWay);
        }

        Tried.Enqueue(sending);
        try
        {
            return await Way(sending);
        }
        finally
        {
            lock (Tried)
            {
                _underWay--;
            }
        }
    }

    public Task<byte[]?> Fetch(FileRef file, CancellationToken stop) => Stalls ? Stall(stop) : Task.FromResult(Files(file));

    private async Task<byte[]?> Stall(CancellationToken stop)
    {
        lock (Tried)
        {
            Begun++;
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        return null;
    }

    public Task Listen(CancellationToken stop) => Task.CompletedTask;

    public void Map(IEndpointRouteBuilder routes)
    {
    }
}
