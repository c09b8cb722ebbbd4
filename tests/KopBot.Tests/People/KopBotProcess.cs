using System.Diagnostics;

namespace KopBot.Tests.People;

/// <summary>The real program in a process of its own.</summary>
public sealed class KopBotProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly TaskCompletionSource<string> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<string> _output = [];

    private KopBotProcess(ProcessStartInfo start)
    {
        _process = new() { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, line) => Read(line.Data);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"KopBot ended at the start:\n{Output}"));
    }

    /// <summary>What it printed.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return string.Join('\n', _output);
            }
        }
    }

    /// <summary>Where its web server listens.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The processor time so far; zero when it ended.</summary>
    public TimeSpan Processor => Running(() => _process.TotalProcessorTime);

    /// <summary>The resident memory, in bytes.</summary>
    public long Memory => Running(() => _process.WorkingSet64);

    /// <summary>Starts it and waits until it says that it is ready.</summary>
    /// <param name="folder">The working folder.</param>
    /// <param name="settings">Its settings, such as <c>Store=sqlite:a.db</c>.</param>
    public static async Task<KopBotProcess> Start(string folder, params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "kopbot.dll"));
        start.ArgumentList.Add("run");
        foreach (var setting in settings.Append("Urls=http://127.0.0.1:0"))
        {
            start.ArgumentList.Add($"--{setting}");
        }

        var process = new KopBotProcess(start);
        process._process.Start();
        process._process.BeginOutputReadLine();
        process._process.BeginErrorReadLine();
        try
        {
            process.Url = await process._ready.Task.WaitAsync(TimeSpan.FromSeconds(60));
            return process;
        }
        catch (TimeoutException)
        {
            var said = $"KopBot is not ready after a minute in which it used the processor for {process.Processor.TotalSeconds:0.0} s:\n{process.Output}";
            await process.DisposeAsync();
            throw new TimeoutException(said);
        }
    }

    /// <summary>Kills it with SIGKILL, without a chance to tidy up.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop with SIGTERM and waits until it did.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> Stop()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await Kill();
        }

        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_output)
        {
            _output.Add(line);
        }

        if (line.IndexOf("Ready. Open ", StringComparison.Ordinal) is >= 0 and var at)
        {
            _ready.TrySetResult(line[(at + 12)..].TrimEnd('/', ' '));
        }
    }

    private T Running<T>(Func<T> read)
    {
        if (_process.HasExited)
        {
            return default!;
        }

        _process.Refresh();
        return read();
    }
}
