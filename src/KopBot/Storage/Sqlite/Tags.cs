using KopBot.Domain.Koperasi;
using KopBot.Domain.Turns;
using KopBot.Storage.Sql;

namespace KopBot.Storage.Sqlite;

/// <summary>
/// What the look-ups of nearly every turn depend on, and what effects change. A look-up that is not named here is always read; an
/// effect that is not named here changes everything: forgetting an addition makes things slower, never wrong.
/// </summary>
internal static class Tags
{
    /// <summary>The tag of all people together: it changes with everybody's roles.</summary>
    public const string People = "people";

    /// <summary>The tag of who is behind an address.</summary>
    /// <param name="address">The address's key.</param>
    public static string Who(string address) => "who " + address;

    /// <summary>The tag of a person, whatever the address; null for an address of nobody known, on which nobody else depends.</summary>
    /// <param name="rows">What was read of the person.</param>
    public static string? Person(IReadOnlyList<SeatRow> rows) => rows[0].Person is { Id: var id } ? "person " + id : null;

    /// <summary>The address whose person an effect changes, and nothing else that is remembered; null for any other effect.</summary>
    /// <param name="effect">The effect.</param>
    public static Address? Changed(Effect effect) => effect switch
    {
        Bind bind => bind.From,
        SetSubscribed subscribed => subscribed.From,
        _ => null,
    };

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
            case NoteWrongCode or NoteBelumDipahami or SetHarga or SetReach or SaveUndangan or Teach or Notify or OpenTiket or MoveTiket or PlanPengumuman or StopPengumuman:
                break;
            default:
                stamps.ChangeAll();
                break;
        }
    }
}
