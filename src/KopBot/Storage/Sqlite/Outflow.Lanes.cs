namespace KopBot.Storage.Sqlite;

/// <content>Where a lane stands: ready, held or gone; and how much is in memory that may leave.</content>
internal sealed partial class Outflow
{
    private void Put(Lane lane, long due, long now)
    {
        lane.Until = Math.Max(lane.Until, due);
        Hold(lane, lane.Until > now);
        if (lane.Rows.Count == 0)
        {
            Forget(lane);
        }
        else if (lane.IsHeld)
        {
            _held.Enqueue(lane, lane.Until);
        }
        else if (lane.UnderWay is null)
        {
            _ready.Enqueue(lane, lane.Rows[0].Key);
        }
    }

    // What is held may stay for weeks: it takes nobody's place, or nothing more would be read from the table.
    private void Hold(Lane lane, bool held)
    {
        if (lane.IsHeld != held)
        {
            lane.IsHeld = held;
            lane.Rows.ForEach(row => Count(row, held ? -1 : 1));
        }
    }

    // An emptied lane may still stand among the held ones, when the address has a newer one.
    private void Forget(Lane lane)
    {
        if (_lanes.GetValueOrDefault(lane.Address) == lane)
        {
            _lanes.Remove(lane.Address);
        }
    }

    private bool IsStopped(Row row) => row.Pengumuman is { } announced && _stopped.Contains(announced);

    private void Remove(Row row)
    {
        if (row.Lane!.Rows.Remove(row))
        {
            Count(row, row.Lane.IsHeld ? 0 : -1);
        }
    }

    private void Count(Row row, int by)
    {
        if (row.Pengumuman is null)
        {
            _replies += by;
        }
        else
        {
            _announced[(int)row.Priority] += by;
        }
    }
}
