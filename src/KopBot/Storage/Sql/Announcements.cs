using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>Plans announcements page by page, counts how they go, and tells the sender.</summary>
internal static class Announcements
{
    private const long Pause = 3_000;

    /// <summary>Does the next piece of work on announcements: ends what is complete, sweeps what was stopped, plans a page.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="page">How many recipients.</param>
    /// <param name="sent">Gets the bubbles that this puts into the outbox.</param>
    /// <param name="now">Unix milliseconds.</param>
    /// <returns>Whether there was something to do.</returns>
    public static async ValueTask<bool> Plan(Session session, int page, ICollection<Posted> sent, long now)
    {
        await Finish(session, sent, now);
        if (await Sweep(session, page))
        {
            return true;
        }

        var due = await session.Rows(new Statement($"""
            SELECT id, cursor, body FROM pengumuman WHERE dinas = '' AND status = 'direncanakan' AND pada <= $1
            ORDER BY pada, id LIMIT 1{session.Holding("pengumuman")}
            """, now), row => (Id: row.GetString(0), Cursor: row.GetString(1), Body: row.GetString(2)));
        if (due.Count == 0)
        {
            return false;
        }

        var (id, cursor, body) = due[0];
        await PlanPage(session, StoreJson.Read<Pengumuman>(body), cursor, page, now);
        await Progress(session, id, sent, now);
        await Finish(session, sent, now);
        return true;
    }

    /// <summary>Adds to the counts of announcements and tells their senders.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="ended">How many were sent and failed, by announcement.</param>
    /// <param name="sent">Gets the bubbles that this puts into the outbox.</param>
    /// <param name="now">Unix milliseconds.</param>
    public static async ValueTask Count(
        Session session, Dictionary<string, (long Sent, long Failed)> ended, ICollection<Posted> sent, long now)
    {
        foreach (var (id, (good, bad)) in ended.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            await session.Run(new Statement(
                "UPDATE pengumuman SET terkirim = terkirim + $2, gagal = gagal + $3 WHERE dinas = '' AND id = $1", id, good, bad));
            await Progress(session, id, sent, now);
        }

        if (ended.Count > 0)
        {
            await Finish(session, sent, now);
        }
    }

    private static async ValueTask PlanPage(Session session, Pengumuman pengumuman, string cursor, int page, long now)
    {
        var values = new Values();
        values.Add(pengumuman.Id);
        values.Add(now);
        var sasaran = pengumuman.Sasaran;
        string people;
        var last = cursor;
        var complete = sasaran.Persons.Count > 0;
        if (complete)
        {
            people = Recipients.Addresses(sasaran, values, now);
        }
        else
        {
            var chosen = new Values();
            var ids = await session.Rows(
                new Statement(Recipients.Page(sasaran, cursor, page, chosen, now), chosen.All), row => row.GetString(0));
            complete = ids.Count < page;
            last = ids.Count > 0 ? ids[^1] : cursor;
            people = Recipients.Range(sasaran, cursor, last, values, now);
        }

        var planned = last == cursor && sasaran.Persons.Count == 0 ? 0 : await session.Run(new Statement($"""
            INSERT INTO outbox (dinas, channel, address, priority, pengumuman, due, at)
            SELECT '', to_whom.channel, to_whom.key, p.priority, $1, CAST($2 AS bigint), CAST($2 AS bigint)
            FROM pengumuman p, ({people}) to_whom WHERE p.dinas = '' AND p.id = $1
            """, values.All));
        await session.Run(new Statement("""
            UPDATE pengumuman SET cursor = $2, jumlah = jumlah + $3, status = CASE WHEN status = 'direncanakan' THEN $4 ELSE status END
            WHERE dinas = '' AND id = $1
            """, pengumuman.Id, last, (long)planned, complete ? "dikirim" : "direncanakan"));
    }

    private static async ValueTask<bool> Sweep(Session session, int page)
    {
        var stopped = await session.Rows(
            new Statement("SELECT id FROM pengumuman WHERE dinas = '' AND sisa = 1 LIMIT 1"), row => row.GetString(0));
        if (stopped.Count == 0)
        {
            return false;
        }

        var swept = await session.Run(new Statement("""
            UPDATE outbox SET state = 2, why = 'dihentikan' WHERE id IN (
              SELECT o.id FROM outbox o WHERE o.dinas = '' AND o.pengumuman = $1 AND o.state = 0 AND o.pengumuman IS NOT NULL LIMIT $2) AND state = 0
            """, stopped[0], (long)page));
        if (swept == 0)
        {
            await session.Run(new Statement("UPDATE pengumuman SET sisa = 0 WHERE dinas = '' AND id = $1", stopped[0]));
        }

        return true;
    }

    private static async ValueTask Progress(Session session, string id, ICollection<Posted> sent, long now)
    {
        var rows = await session.Rows(new Statement($"""
            UPDATE pengumuman SET kabar = $2 WHERE dinas = '' AND id = $1 AND kabar <= $2 - {Pause} AND chat <> ''
              AND status IN ('direncanakan', 'dikirim') AND (status = 'direncanakan' OR terkirim + gagal < jumlah)
            RETURNING {Kabar.Columns}
            """, id, now), Kabar.Read);
        await Tell(session, rows, sent, now);
    }

    private static async ValueTask Finish(Session session, ICollection<Posted> sent, long now)
    {
        var rows = await session.Rows(new Statement($"""
            UPDATE pengumuman SET status = 'selesai', kabar = $1
            WHERE dinas = '' AND status = 'dikirim' AND terkirim + gagal >= jumlah
            RETURNING {Kabar.Columns}
            """, now), Kabar.Read);
        await Tell(session, rows, sent, now);
    }

    private static async ValueTask Tell(Session session, List<Kabar> rows, ICollection<Posted> sent, long now)
    {
        foreach (var kabar in rows.Where(kabar => kabar.Chat.Length > 0))
        {
            var bubble = kabar.Bubble();
            await session.Run([TurnEnd.Put(Address.Parse(kabar.Chat), Priority.Reply, bubble, null, now)], sent);
        }
    }
}
