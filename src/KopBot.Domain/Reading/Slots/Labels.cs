using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading.Slots;

/// <summary>The words that name slots, found also when misspelt.</summary>
internal sealed class Labels
{
    /// <summary>Laki-laki and perempuan, slots <c>L</c> and <c>P</c>.</summary>
    public static readonly Labels Gender = new("",
        "L: l lk lki laki laki2 lakilaki lelaki lelaki2 cowok cowo cwo cwok cowok2 pria prya bapak bapak2 bpk bpk2 bapakbapak putra lanang lakian lalakian lalaki muanai kakung jaler pameget male ikhwan jantan pemuda co",
        "P: p pr prm perempuan perempuan2 prempuan pemp perempun prp cewek cewe cwe cwek ciwi cewek2 wanita wnt wanita2 w ibu ibu2 ibuibu putri wadon wedok binian babinian bebinian betino bebai awewe istri estri padusi emak2 mak2 mamak2 female akhwat pemudi ce");

    /// <summary>Who came and who left, slots <c>in</c> and <c>out</c>.</summary>
    public static readonly Labels InOut = new("anggota warga diri dunia pengurus peserta org baru2 minta karena krn sukarela ke kota luar daerah alamat",
        "in: + masuk masuknya msk msuk mask masok in nambah tambah bertambah nambahnya penambahan tambahan baru join gabung bergabung daftar mendaftar terdaftar ndaftar melebu mlebu lebet masuak asup diterima anyar rekrut",
        "out: - keluar keluarnya klr kluar kluwar out berhenti brenti brhenti mundur mengundurkan undur pengunduran pindah pindahan meninggal mninggal wafat mati dikeluarkan dipecat cabut resign metu kaluar kalua medal berkurang pengurangan stop");

    /// <summary>Who came and who left, by gender.</summary>
    public static readonly Labels Flow = new(InOut, Gender);

    /// <summary>Goods received, sold, and their price, slots <c>terima</c>, <c>jual</c>, <c>harga</c>.</summary>
    public static readonly Labels Trade = new("tabung gas lpg elpiji melon per dari tabungnya tbg satuan",
        "terima: terima trima menerima diterima masuk msk dtg datang dapat dpt kiriman dikirim penerimaan in tebus ditebus nebus nerima keterima",
        "jual: jual terjual laku kejual keluar klr penjualan out djual jualan menjual kejualan lakunya",
        "harga: harga hrg hrga hargo rega regane harganya hrgnya @ seharga");

    private readonly Dictionary<string, string> _slots;
    private readonly HashSet<string> _talk;

    private Labels(string talk, params string[] lines)
    {
        _talk = [.. talk.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        _slots = Speech.Table(lines);
    }

    private Labels(Labels one, Labels other)
    {
        _talk = [.. one._talk, .. other._talk];
        _slots = one._slots.Concat(other._slots).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
    }

    /// <summary>The slot that a word names; null when none.</summary>
    public string? Find(string word)
    {
        if (_slots.TryGetValue(word, out var slot))
        {
            return slot;
        }

        var stem = word.EndsWith("nya", StringComparison.Ordinal) ? word[..^3] : word;
        if (_slots.TryGetValue(stem, out slot) || word.Length < 5 || Numbers.NumberWords.All.ContainsKey(word) || Speech.IsIdle(word) || Numbers.Units.Knows(word))
        {
            return slot;
        }

        var near = _slots.Where(pair => pair.Key.Length > 4 && Spelling.Distance(word, pair.Key, 1) <= 1).Select(pair => pair.Value).Distinct().ToList();
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>Whether a word says nothing here.</summary>
    public bool IsTalk(string word) => _talk.Contains(word);
}
