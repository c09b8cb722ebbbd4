namespace KopBot.Storage.Sqlite;

/// <content>What happens to waiting bubbles from outside: somebody writes, an address is closed or changes, an announcement is stopped.</content>
internal sealed partial class Outflow
{
    /// <summary>Notes that somebody wrote from an address: what was held until then is due.</summary>
    /// <param name="address">The address's key.</param>
    public void Hear(string address)
    {
        lock (_gate)
        {
            if (_lanes.TryGetValue(address, out var lane))
            {
                lane.WasHeard = true;
            }

            if (lane is { UntilHeard: true })
            {
                lane.UntilHeard = false;
                lane.Until = 0;
                lane.Rows.ForEach(row => row.Due = row.UntilHeard ? 0 : row.Due);
                lane.Rows.ForEach(row => row.UntilHeard = false);
                Put(lane, 0, 0);
            }
        }
    }

    /// <summary>Drops what waits for an address that was closed.</summary>
    /// <param name="address">The address's key.</param>
    public void Drop(string address)
    {
        lock (_gate)
        {
            if (_lanes.TryGetValue(address, out var lane))
            {
                foreach (var row in lane.Rows.Where(row => row != lane.UnderWay).ToList())
                {
                    Remove(row);
                }

                Put(lane, 0, 0);
            }
        }
    }

    /// <summary>Adds a row that had been sent and has to be sent again.</summary>
    /// <param name="row">The row.</param>
    public void PutBack(Row row)
    {
        lock (_gate)
        {
            Add(row);
        }
    }

    /// <summary>What waits for an address waits for another one from now on.</summary>
    /// <param name="from">The old address's key.</param>
    /// <param name="to">The new one's.</param>
    public void Move(string from, string to)
    {
        lock (_gate)
        {
            var rows = _lanes.TryGetValue(from, out var lane) ? lane.Rows.Where(row => row != lane.UnderWay).ToList() : [];
            foreach (var row in rows)
            {
                Remove(row);
                Add(row.At(to, lane!.Until));
            }

            if (lane?.UnderWay is not null)
            {
                lane.MovedTo = to;
            }

            if (rows.Count > 0)
            {
                Put(lane!, 0, 0);
            }
        }
    }

    // What has to be sent again waits where it was, or where its person went meanwhile.
    private void Again(Row row, long due, long now)
    {
        var lane = row.Lane!;
        if (lane.MovedTo is not { } to)
        {
            Put(lane, due, now);
            return;
        }

        lane.MovedTo = null;
        Remove(row);
        Put(lane, 0, now);
        Add(row.At(to, due));
    }

    /// <summary>Drops what waits of an announcement; what was behind it no longer waits for it.</summary>
    /// <param name="pengumuman">Its identifier.</param>
    public void Stop(string pengumuman)
    {
        lock (_gate)
        {
            _stopped.Add(pengumuman);
            foreach (var lane in _lanes.Values.Where(lane => lane.Rows.Exists(IsStopped)).ToList())
            {
                foreach (var row in lane.Rows.Where(row => row != lane.UnderWay && IsStopped(row)).ToList())
                {
                    Remove(row);
                }

                lane.Until = lane.Rows.Select(row => row.Due).DefaultIfEmpty().Max();
                lane.UntilHeard = lane.Rows.Exists(row => row.UntilHeard);
                Put(lane, 0, clock.GetUtcNow().ToUnixTimeMilliseconds());
            }
        }
    }
}
