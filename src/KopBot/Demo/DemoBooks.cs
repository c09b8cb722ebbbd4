using System.Globalization;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Demo;

/// <summary>The invented books of a koperasi, kept from month to month, so that members, stock and loans add up.</summary>
/// <param name="koperasi">The koperasi.</param>
internal sealed class DemoBooks(ProfilKoperasi koperasi)
{
    private readonly Dice _dice = new(koperasi.Nomor, "buku");
    private int _inL, _inP, _outL, _outP, _received, _sold;
    private long _lent, _repaid;
    private int _men = 8 + (int)(koperasi.Nomor * 7 % 31);
    private int _women = 6 + (int)(koperasi.Nomor * 11 % 37);
    private int _stock = 10 + (int)(koperasi.Nomor % 9);
    private long _loans = 18_000_000 + (koperasi.Nomor % 7 * 2_500_000);

    /// <summary>Goes on to the next month.</summary>
    public void NextMonth()
    {
        (_inL, _inP, _outL) = (_dice.Below(3), _dice.Below(3), _dice.Below(6) == 0 ? 1 : 0);
        _outP = _dice.Below(7) == 0 ? 1 : 0;
        (_men, _women) = (_men + _inL - _outL, _women + _inP - _outP);
        _received = 60 + (10 * _dice.Below(7));
        _sold = Math.Min(_stock + _received, _received - 5 + _dice.Below(11));
        _stock += _received - _sold;
        (_lent, _repaid) = (1_000_000L * (2 + _dice.Below(7)), 500_000L * (3 + _dice.Below(9)));
        _loans += _lent - _repaid;
    }

    /// <summary>What is answered to a question for this month, as a bendahara writes it.</summary>
    /// <param name="question">The question.</param>
    public string Words(Question question) => question.Name switch
    {
        "gerak_anggota" => Flow(),
        "anggota" => $"L {_men} P {_women}",
        "simpanan_pokok" => Text((_inL + _inP) * koperasi.SimpananPokok),
        "simpanan_wajib" => Text((_men + _women) * koperasi.SimpananWajib),
        "simpanan_sukarela" => Text(50_000L * _dice.Below(12)),
        "lpg" => $"terima {_received} jual {_sold} harga {19_000 + (500 * _dice.Below(3))}",
        "lpg_stok" => Text(_stock),
        "pinjaman_salur" => Text(_lent),
        "pinjaman_bayar" => Text(_repaid),
        "pinjaman_saldo" => Text(_loans),
        "pinjaman_macet" => Text(100_000L * _dice.Below(20)),
        "kendala" => _dice.Below(4) switch { 0 => "Modal", 1 => "Pasar", _ => "Tidak ada" },
        _ => question.Typical is { } typical ? Text((long)(typical * (60 + _dice.Below(80)) / 100) / 1000 * 1000) : question.Kind.Example,
    };

    private string Flow() => _inL + _inP + _outL + _outP == 0
        ? "tidak ada"
        : $"masuk {_inL + _inP} (L{_inL} P{_inP}), keluar {_outL + _outP} (L{_outL} P{_outP})";

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
