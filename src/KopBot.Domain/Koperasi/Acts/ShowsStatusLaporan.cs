using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Shows which months were reported, with receipts, which are missing, and the deadline of the open one.</summary>
public sealed class ShowsStatusLaporan : Act
{
    private const int Months = 3;

    /// <inheritdoc/>
    public override string Name => "status-laporan";

    /// <inheritdoc/>
    public override bool ForKoperasi => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["nama_koperasi", "masa", "sudah", "nomor", "pada", "versi", "draf", "tenggat", "lewat", "riwayat", "belum_masa", "riwayat_masa", "riwayat_nomor", "riwayat_pada"];

    /// <inheritdoc/>
    public override IEnumerable<Lookup> Needs(Case about) => about.Koperasi is { } koperasi ? [Filed(koperasi), Draft(about, koperasi)] : [];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        if (about.Koperasi is not { } koperasi)
        {
            return new Deed(scope) { Refused = "Nomor ini belum terhubung dengan koperasi. Ketik *hubungkan akun* untuk memasukkan kode." };
        }

        var filed = about.Of(Filed(koperasi))!;
        var open = Open(about);
        var newest = filed.FirstOrDefault(one => one.Periode == open);
        var due = Periode.End(open).AddDays(about.Knowledge.Dinas.Tenggat);
        scope.With("nama_koperasi", koperasi.NamaPendek).With("masa", Periode.Show(open))
            .With("sudah", Named.Flag(newest is not null)).With("nomor", newest?.TandaTerima).With("pada", newest is null ? null : Day(about, newest))
            .With("versi", newest is { Versi: > 1 } ? $"{newest.Versi}" : null)
            .With("draf", newest is null && about.Of(Draft(about, koperasi))!.Log.Count is > 0 and var lines ? $"{lines} catatan" : null)
            .With("tenggat", Dates.Short(due)).With("lewat", Named.Flag(newest is null && about.Today > due))
            .With("belum_masa", Missing(about, filed))
            .With("riwayat", Named.List(filed.Where(one => one.Periode != open).Take(Months).Select(one => Line(about, one))));
        return new Deed(scope);
    }

    /// <summary>The months before the open one that were not reported though an earlier one was.</summary>
    private static string? Missing(Case about, IReadOnlyList<Laporan> filed)
    {
        var known = filed.Select(one => one.Periode).ToHashSet();
        var months = Enumerable.Range(2, Months).Select(back => $"{about.Today.AddMonths(-back):yyyy-MM}").Where(month => !known.Contains(month) && known.Any(one => string.CompareOrdinal(one, month) < 0)).ToList();
        return months.Count == 0 ? null : Dates.List(months.AsEnumerable().Reverse().Select(Periode.Show));
    }

    private static Scope Line(Case about, Laporan one) => new Scope()
        .With("riwayat_masa", Periode.Show(one.Periode)).With("riwayat_nomor", one.TandaTerima).With("riwayat_pada", Day(about, one));

    private static string Day(Case about, Laporan one) => Dates.Short(about.Knowledge.Dinas.Day(one.Pada));

    private static string Open(Case about) => $"{about.Today.AddMonths(-1):yyyy-MM}";

    private static LaporanBefore Filed(ProfilKoperasi koperasi) => new("lapor", koperasi.Id, "", Months + 1);

    private static DraftOf Draft(Case about, ProfilKoperasi koperasi) => new($"lapor/{koperasi.Id}/{Open(about)}");
}
