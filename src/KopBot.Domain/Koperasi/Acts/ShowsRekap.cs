using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Shows how the koperasi of a region reported for a month: who did, who did not, totals, and counts that always add up.</summary>
public sealed class ShowsRekap : Act
{
    /// <inheritdoc/>
    public override string Name => "rekap";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values =>
    [
        "masa", "tempat", "masuk", "wajib_lapor", "persen", "belum", "daftar_belum", "daftar_sudah", "jumlah_anggota", "laki", "perempuan", "omzet", "simpanan", "lpg_terjual", "biaya", "angka", "angka_nama", "angka_nilai",
        "terdaftar", "rincian_status", "nihil", "bercatatan",
    ];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => Recap.Refusal(about) is null ? [Recap.Asked(about)] : [];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (Recap.Refusal(about) is { } refusal)
        {
            return new Deed(scope) { Refused = refusal };
        }

        var rekap = about.Of(Recap.Asked(about))!;
        var missing = rekap.Wajib - rekap.Masuk;
        scope.With("masa", Periode.Show(Recap.Month(about))).With("tempat", Recap.PlaceName(about))
            .With("masuk", Figures.Of(rekap.Masuk)).With("wajib_lapor", Figures.Of(rekap.Wajib))
            .With("persen", rekap.Wajib == 0 ? "0%" : Figures.Percent(Math.Round(100m * rekap.Masuk / rekap.Wajib, 1)))
            .With("belum", missing > 0 ? Figures.Of(missing) : null)
            .With("daftar_belum", missing > 0 ? Recap.Listed(rekap.Belum, missing) : null)
            .With("daftar_sudah", rekap.Sudah.Count > 0 ? Recap.Listed(rekap.Sudah, rekap.Masuk) : null)
            .With("terdaftar", Figures.Of(rekap.Terdaftar)).With("rincian_status", Statuses(rekap))
            .With("nihil", Positive(rekap.Nihil)).With("bercatatan", Positive(rekap.Bercatatan));
        Totals(rekap.Totals, scope);
        scope.With("angka", Named.List(RecapFigures.Lines(about, rekap.Totals)));
        return new Deed(scope) { Buttons = [.. about.Dialog.Next.Select(about.Knowledge.Find).OfType<Dialog>().Where(dialog => dialog.Find("bulan") is not null).Select(dialog => Same(about, dialog))] };
    }

    // What follows is about the same month and region.
    private static Button Same(Case about, Dialog dialog)
    {
        var region = about.Knowledge.Regions.Find(Recap.Place(about));
        var place = region is null || region.Code == about.Wilayah ? "" : $"{region.Level switch { 3 => "kecamatan ", 4 => "desa ", _ => "" }}{region.Name} ";
        var data = Case.Starts(dialog.Name, $"{place}{Recap.Month(about)}");
        return new Button(dialog.Title, data.Length <= ButtonData.Most ? data : Case.Starts(dialog.Name, Recap.Month(about)));
    }

    private static void Totals(IReadOnlyDictionary<string, decimal> totals, Scope scope)
    {
        var turnover = totals.Where(one => one.Key.StartsWith("omzet_", StringComparison.Ordinal)).Sum(one => one.Value);
        var savings = totals.Where(one => one.Key.StartsWith("simpanan_", StringComparison.Ordinal)).Sum(one => one.Value);
        scope.With("jumlah_anggota", Positive(totals.GetValueOrDefault("anggota")))
            .With("laki", Figures.Of(totals.GetValueOrDefault("anggota.l"))).With("perempuan", Figures.Of(totals.GetValueOrDefault("anggota.p")))
            .With("omzet", turnover > 0 ? $"Rp{Figures.Short(turnover)}" : null)
            .With("simpanan", savings > 0 ? $"Rp{Figures.Short(savings)}" : null)
            .With("biaya", totals.GetValueOrDefault("biaya") is > 0 and var cost ? $"Rp{Figures.Short(cost)}" : null)
            .With("lpg_terjual", Positive(totals.GetValueOrDefault("lpg.jual")));
    }

    /// <summary>Every koperasi is in exactly one status, so the numbers add up to those that are registered.</summary>
    private static string Statuses(Rekap rekap)
    {
        var rest = rekap.Terdaftar - rekap.Status.Where(one => one.Key.Length > 0).Sum(one => one.Value);
        return string.Join(", ", rekap.Status.Where(one => one.Key.Length > 0).OrderByDescending(one => one.Value).Select(one => $"{one.Key} {Figures.Of(one.Value)}").Append($"belum terklasifikasi {Figures.Of(rest)}"));
    }

    private static string? Positive(decimal number) => number > 0 ? Figures.Of(number) : null;
}
