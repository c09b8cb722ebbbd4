namespace KopBot.Storage.Sql;

/// <summary>What is known of the chat to which a bubble goes.</summary>
internal static class LastWords
{
    /// <summary>Adds when somebody was heard there last, and the bubble that this one replaces.</summary>
    /// <param name="session">A connection.</param>
    /// <param name="sending">The bubble that is taken out.</param>
    public static async ValueTask<Sending> Of(Session session, Sending sending)
    {
        var rows = await session.Rows(
            new Statement("""
                SELECT a.heard, s.bubble FROM (SELECT 1 AS one) here
                LEFT JOIN address a ON a.dinas = '' AND a.key = $1
                LEFT JOIN slot s ON s.dinas = '' AND s.address = $1 AND s.slot = $2
                """, sending.Chat.ToString(), sending.Bubble.Slot ?? ""),
            row => (Heard: row.IsDBNull(0) ? (long?)null : row.GetInt64(0), Edits: row.IsDBNull(1) ? null : row.GetString(1)));
        return sending with { LastHeard = rows[0].Heard?.Time(), Edits = rows[0].Edits };
    }
}
