using KopBot.Storage.Sql;
using Microsoft.Data.Sqlite;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// The one thread that writes. Whatever waits while it writes becomes its next transaction, with one flush to the disk for all:
/// the more there is to do, the cheaper each becomes. One that is refused or fails takes nothing else with it.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int MostAtOnce = 1000;
    private static readonly Statement Begin = new("BEGIN IMMEDIATE");
    private static readonly Statement Commit = new("COMMIT");
    private static readonly Statement Rollback = new("ROLLBACK");
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _work = new(0);
    private readonly SqliteSession _session;
    private readonly Thread _thread;
    private List<Job> _waiting = [];
    private bool _closing;

    /// <summary>Starts writing.</summary>
    /// <param name="session">The connection, owned from now on.</param>
    public Writer(SqliteSession session)
    {
        _session = session;
        _thread = new Thread(Work) { IsBackground = true, Name = "sqlite writer" };
        _thread.Start();
    }

    /// <summary>Runs a job within the next transaction.</summary>
    /// <typeparam name="T">The job's result.</typeparam>
    /// <param name="body">The job, on the writer's thread; what it wrote stays only if it says so. It may run a second time, when what
    /// it wrote at first was taken back.</param>
    /// <param name="kept">Runs once it is durable, in the order of the jobs, before anyone hears of it.</param>
    public Task<T> Run<T>(Func<Session, ValueTask<Verdict<T>>> body, Action<Verdict<T>>? kept = null)
    {
        var job = new Job<T>(body, kept);
        lock (_gate)
        {
            if (_closing)
            {
                return Task.FromException<T>(new StoreUnavailable("The store is closed."));
            }

            _waiting.Add(job);
            if (_waiting.Count == 1)
            {
                _work.Release();
            }
        }

        return job.Task;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_closing)
            {
                return;
            }

            _closing = true;
            _work.Release();
        }

        _thread.Join();
        _session.Dispose();
        _work.Dispose();
    }

    private void Work()
    {
        while (Next() is { Count: > 0 } jobs)
        {
            foreach (var group in jobs.Chunk(MostAtOnce))
            {
                Write(group);
            }
        }
    }

    private List<Job> Next()
    {
        while (true)
        {
            _work.Wait();
            lock (_gate)
            {
                if (_waiting.Count > 0 || _closing)
                {
                    var jobs = _waiting;
                    _waiting = [];
                    if (_closing)
                    {
                        _work.Release();
                    }

                    return jobs;
                }
            }
        }
    }

    // At first without savepoints: nearly always nobody is refused. Otherwise the same once more, each with its own.
    private void Write(Job[] jobs)
    {
        try
        {
            if (!Write(jobs, careful: false))
            {
                TakeBack();
                Write(jobs, careful: true);
            }
        }
        catch (Exception fault)
        {
            TakeBack();
            foreach (var job in jobs)
            {
                job.Fail(fault);
            }
        }

        foreach (var job in jobs)
        {
            job.Tell();
        }
    }

    private bool Write(Job[] jobs, bool careful)
    {
        _session.Run(Begin);
        foreach (var job in jobs)
        {
            if (careful)
            {
                job.WriteCarefully(_session);
            }
            else if (!job.Write(_session))
            {
                return false;
            }
        }

        _session.Run(Commit);
        return true;
    }

    private void TakeBack()
    {
        try
        {
            _session.Run(Rollback);
        }
        catch (SqliteException)
        {
            // The engine has rolled back already.
        }
    }

    private abstract class Job
    {
        protected static readonly Statement Savepoint = new("SAVEPOINT job");
        protected static readonly Statement Release = new("RELEASE job");
        protected static readonly Statement Undo = new("ROLLBACK TO job");

        public abstract bool Write(SqliteSession session);

        public void WriteCarefully(SqliteSession session)
        {
            session.Run(Savepoint);
            if (!Write(session))
            {
                session.Run(Undo);
            }

            session.Run(Release);
        }

        public abstract void Fail(Exception fault);

        public abstract void Tell();
    }

    private sealed class Job<T>(Func<Session, ValueTask<Verdict<T>>> body, Action<Verdict<T>>? kept) : Job
    {
        private readonly TaskCompletionSource<T> _told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Verdict<T> _verdict;
        private Exception? _fault;

        public Task<T> Task => _told.Task;

        public override bool Write(SqliteSession session)
        {
            _fault = null;
            try
            {
                _verdict = body(session).GetAwaiter().GetResult();
                return _verdict.Keep;
            }
            catch (Exception fault) when (fault is not SqliteException { SqliteErrorCode: 10 or 11 or 13 })
            {
                _fault = fault;
                return false;
            }
        }

        public override void Fail(Exception fault) =>
            _fault ??= fault is SqliteException known && SqliteFile.IsPassing(known) ? new StoreUnavailable(known.Message, known) : fault;

        public override void Tell()
        {
            if (_fault is null)
            {
                kept?.Invoke(_verdict);
                _told.SetResult(_verdict.Value);
            }
            else
            {
                kept?.Invoke(new Verdict<T>(default!, false));
                _told.SetException(_fault);
            }
        }
    }
}
