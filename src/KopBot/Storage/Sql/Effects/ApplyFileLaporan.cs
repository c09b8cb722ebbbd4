using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Files a report, when its version is the next one. The newest version's numbers are kept apart, for the recap.</summary>
internal sealed class ApplyFileLaporan : IApplies<FileLaporan>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(FileLaporan effect, long now)
    {
        var laporan = effect.Laporan;
        var nihil = laporan.Nihil ? 1L : 0L;
        yield return new("""
            INSERT INTO laporan (dinas, koperasi, dialog, periode, versi, tanda_terima, wilayah, nihil, oleh, oleh_nama, channel, pada, jawaban)
            SELECT '', $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12
            WHERE (SELECT coalesce(max(versi), 0) FROM laporan WHERE dinas = '' AND koperasi = $1 AND dialog = $2 AND periode = $3) = $4 - 1
            ON CONFLICT (dinas, koperasi, dialog, periode, versi) DO NOTHING
            """, laporan.Koperasi, laporan.Dialog, laporan.Periode, (long)laporan.Versi, laporan.TandaTerima.ToUpperInvariant(),
            laporan.Wilayah, nihil, laporan.Oleh, laporan.OlehNama, laporan.Channel, laporan.Pada.Stored(),
            StoreJson.Write(laporan.Jawaban))
        {
            Demand = Demand.OneRow,
        };
        yield return new("""
            INSERT INTO laporan_kini (dinas, dialog, periode, koperasi, versi, nihil, bercatatan, angka)
            VALUES ('', $1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (dinas, dialog, periode, koperasi) DO UPDATE SET
              versi = excluded.versi, nihil = excluded.nihil, bercatatan = excluded.bercatatan, angka = excluded.angka
            """, laporan.Dialog, laporan.Periode, laporan.Koperasi, (long)laporan.Versi, nihil,
            laporan.Jawaban.Any(answer => !string.IsNullOrEmpty(answer.Note)) ? 1L : 0L, Numbers(laporan.Jawaban));
        foreach (var used in laporan.Jawaban.SelectMany(answer => FileRows.Answered(answer.Value)))
        {
            yield return used;
        }
    }

    private static string Numbers(IEnumerable<Jawaban> answers)
    {
        var numbers = new SortedDictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var answer in answers)
        {
            foreach (var (part, number) in answer.Parts)
            {
                numbers[part.Length == 0 ? answer.Question : $"{answer.Question}.{part}"] = number;
            }
        }

        return StoreJson.Write(numbers);
    }
}
