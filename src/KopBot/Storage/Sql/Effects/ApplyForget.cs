using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Deletes what is kept of a person. What belongs to a koperasi stays, without the name.</summary>
internal sealed class ApplyForget : IApplies<Forget>
{
    private const string Koperasi = "(SELECT r.koperasi FROM role r WHERE r.dinas = '' AND r.koperasi <> '' AND r.person = " + Persons.OfAddress + ")";
    private const string Others = "SELECT b.key FROM address b WHERE b.dinas = '' AND b.person = " + Persons.OfAddress;
    private const string Addresses = $"(SELECT a.key FROM address a WHERE a.dinas = '' AND a.key = $1 UNION {Others})";

    private const string Tickets = "(SELECT t.nomor FROM tiket t WHERE t.dinas = '' AND t.oleh IN ($1, " + Persons.OfAddress + "))";

    // A name within a document: its field, and the name as JSON writes it.
    private const string Name = "replace(replace((SELECT p.name FROM person p WHERE p.dinas = '' AND p.id = " + Persons.OfAddress + "), '\\', '\\\\'), '\"', '\\\"')";

    private static readonly string[] Steps =
    [
        $"""
        UPDATE laporan SET jawaban = replace(jawaban, '"by":"' || {Name} || '"', '"by":""')
        WHERE dinas = '' AND koperasi IN {Koperasi} AND length({Name}) > 0
        """,
        $"""
        UPDATE laporan SET oleh = '', oleh_nama = '' WHERE dinas = '' AND (koperasi, dialog, periode, versi) IN (
          SELECT l.koperasi, l.dialog, l.periode, l.versi FROM laporan l WHERE l.dinas = '' AND l.oleh IN ($1, {Persons.OfAddress}))
        """,
        $"""
        UPDATE draft_line SET entry = replace(replace(entry, '"by":"' || {Persons.OfAddress} || '"', '"by":""'), '"byName":"' || {Name} || '"', '"byName":""')
        WHERE dinas = '' AND koperasi IN {Koperasi} AND length({Name}) > 0
        """,
        $"DELETE FROM tiket_log WHERE dinas = '' AND nomor IN {Tickets}",
        $"DELETE FROM tiket WHERE dinas = '' AND nomor IN {Tickets}",
        $"DELETE FROM conversation WHERE dinas = '' AND key IN {Addresses}",
        $"DELETE FROM dead WHERE dinas = '' AND conversation IN {Addresses}",
        $"DELETE FROM outbox WHERE dinas = '' AND state <> 0 AND address IN {Addresses}",
        $"DELETE FROM slot WHERE dinas = '' AND address IN {Addresses}",
        $"DELETE FROM weblog WHERE dinas = '' AND conversation IN (SELECT substr(k.key, 5) FROM {Addresses} k WHERE k.key LIKE 'web:%')",
        $"DELETE FROM salah_kode WHERE dinas = '' AND address IN {Addresses}",
        $"DELETE FROM audit WHERE dinas = '' AND person IN ($1, {Persons.OfAddress})",
        $"DELETE FROM role WHERE dinas = '' AND person = {Persons.OfAddress}",
        $"DELETE FROM person WHERE dinas = '' AND id = {Persons.OfAddress}",
        $"DELETE FROM address WHERE dinas = '' AND key <> $1 AND key IN ({Others})",
        "DELETE FROM address WHERE dinas = '' AND key = $1",
    ];

    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(Forget effect, long now) =>
        Steps.Select(step => new Statement(step, effect.From.ToString()));
}
