using KopBot.Domain.Koperasi;
using KopBot.Storage;

namespace KopBot.Workers;

/// <summary>
/// Reminds the pengurus of koperasi that have not reported, and those who let a request for membership wait. Who has not reported is
/// asked when the reminder is planned and not before; a reminder's name makes it impossible to start it twice, so a restart or a second
/// replica changes nothing.
/// </summary>
/// <param name="store">Chooses the one replica that reminds.</param>
/// <param name="archive">Knows which requests wait.</param>
/// <param name="registry">Starts the reminder.</param>
/// <param name="settings">The zone of the dinas, its due day and its days of reminding.</param>
/// <param name="time">The clock.</param>
/// <param name="log">The log.</param>
public sealed class RemindWorker(IStore store, IArchive archive, IRegistry registry, Settings settings, TimeProvider time, ILogger<RemindWorker> log)
    : PeriodicWorker(log, time)
{
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override async Task Work(CancellationToken stop)
    {
        var now = _time.GetUtcNow();
        if (Reminder.IsDecent(now, settings.Dinas, settings.Reminders) && await store.Lead("remind", stop))
        {
            foreach (var reminder in Reminder.Due(now, settings.Dinas, settings.Reminders).Concat(await Requests(now, stop)))
            {
                if (await registry.Apply([new PlanPengumuman(reminder)], stop))
                {
                    log.Reminded(reminder.Id);
                }
            }
        }
    }

    private async Task<IReadOnlyList<Pengumuman>> Requests(DateTimeOffset now, CancellationToken stop)
    {
        var reminders = new List<Pengumuman>();
        foreach (var due in Unanswered.Due(now))
        {
            var waiting = (IReadOnlyList<Tiket>)await archive.Find(due, stop);
            reminders.AddRange(waiting.Select(tiket => Unanswered.About(due, tiket, settings.Dinas, now)));
        }

        return reminders;
    }

    /// <inheritdoc/>
    protected override Task Wait(CancellationToken stop) => Task.Delay(TimeSpan.FromMinutes(10), _time, stop);
}
