using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// What the look-ups of nearly every turn depend on, and what effects change. A look-up that is not named here is always read; an
/// effect that is not named here changes everything: forgetting an addition makes things slower, never wrong.
/// </summary>
internal static class Tags
{
    /// <summary>The tag of who is behind an address.</summary>
    /// <param name="address">The address's key.</param>
    public static string Who(string address) => "who " + address;

    /// <summary>The tag on which a look-up depends; null for one that is always read.</summary>
    /// <param name="lookup">The look-up.</param>
    public static string? Of(Lookup lookup) => lookup switch
    {
        DraftOf draft => "draft " + draft.Key,
        KoperasiOf koperasi => "koperasi " + koperasi.Id,
        LaporanOf laporan => "laporan " + laporan.Koperasi,
        LaporanBefore laporan => "laporan " + laporan.Koperasi,
        _ => null,
    };

    /// <summary>Changes the tags of an effect that was committed.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="stamps">The tags.</param>
    public static void Change(Effect effect, Stamps stamps)
    {
        switch (effect)
        {
            case Append append:
                stamps.Change("draft " + append.Key);
                break;
            case FileLaporan { Laporan: var laporan }:
                stamps.Change("laporan " + laporan.Koperasi);
                break;
            case SaveKoperasi { Profil: var profil }:
                stamps.Change("koperasi " + profil.Id);
                break;
            case NoteWrongCode or NoteBelumDipahami or SetHarga or SetReach or Notify or OpenTiket or MoveTiket or PlanPengumuman or StopPengumuman:
                break;
            default:
                stamps.ChangeAll();
                break;
        }
    }
}
