namespace KopBot.Domain.Koperasi;

/// <summary>
/// The regions of the demo: Kabupaten Pesisir Barat in Lampung with its 11 kecamatan, 116 pekon and 2 kelurahan, by their codes
/// in Kepmendagri 300.2.2-2430/2025. An installation replaces them with <c>import wilayah</c>.
/// </summary>
public static class ContohWilayah
{
    /// <summary>The code of the demo's kabupaten.</summary>
    public const string Kabupaten = "18.13";

    // A line with two digits begins a kecamatan; the lines below it hold the last four digits and the name of each pekon.
    private const string Table = """
        01 Pesisir Tengah
            1005 Pasar Krui; 1008 Pasar Kota Krui; 2001 Way Redak; 2002 Seray; 2003 Kampung Jawa; 2004 Rawas; 2006 Suka Negara;
            2007 Pahmungan;
        02 Pesisir Selatan
            2001 Negeri Ratu Tenumbang; 2002 Sukarame; 2003 Pelita Jaya; 2004 Sumur Jaya; 2005 Tanjung Jati; 2006 Pagar Dalam;
            2007 Tanjung Setia; 2008 Biha; 2009 Way Jambu; 2010 Marang; 2011 Tanjung Raya; 2012 Bangun Negara; 2013 Ulok Manik;
            2014 Paku Negara; 2015 Tulung Bamban;
        03 Lemong
            2001 Tanjung Jati; 2002 Tanjung Sakti; 2003 Way Batang; 2004 Lemong; 2005 Cahya Negeri; 2006 Malaya; 2007 Bambang;
            2008 Pagar Dalam; 2009 Bandar Pugung; 2010 Penengahan; 2011 Rata Agung; 2012 Sukamulya; 2013 Parda Haga;
        04 Pesisir Utara
            2001 Kuripan; 2002 Padang Rindu; 2003 Negeri Ratu; 2004 Kerbang Dalam; 2005 Kota Karang; 2006 Balam; 2007 Way Narta;
            2008 Kerbang Langgar; 2009 Walur; 2010 Batu Raja; 2011 Pemancar; 2012 Gedau;
        05 Karya Penggawa
            2001 Kebuayan; 2002 Way Nukak; 2003 Way Sindi; 2004 Penengahan; 2005 Menyancang; 2006 Laay; 2007 Penggawa V Ulu;
            2008 Penggawa V Tengah; 2009 Way Sindi Utara; 2010 Tembakak Way Sindi; 2011 Way Sindi Hanuan; 2012 Asahan Way Sindi;
        06 Pulau Pisang
            2001 Pasar Pulau Pisang; 2002 Labuhan; 2003 Bandar Dalam; 2004 Pekon Lok; 2005 Sukadana; 2006 Sukamarga;
        07 Way Krui
            2001 Pajar Bulan; 2002 Bumi Waras; 2003 Banjar Agung; 2004 Penggawa V Ilir; 2005 Ulu Krui; 2006 Gunung Kemala;
            2007 Labuhan Mandi; 2008 Suka Baru; 2009 Penggawa Lima; 2010 Gunungkemala Timur;
        08 Krui Selatan
            2001 Balai Kencana; 2002 Way Suluh; 2003 Way Napal; 2004 Padang Haluan; 2005 Lintik; 2006 Walur; 2007 Pemerihan;
            2008 Mandiri Sejati; 2009 Padang Raya; 2010 Suka Jadi;
        09 Ngambur
            2001 Sumber Agung; 2002 Ulok Mukti; 2003 Negeri Ratu Ngambur; 2004 Pekon Mon; 2005 Gedung Cahya Kuningan;
            2006 Suka Banjar; 2007 Suka Negara; 2008 Muara Tembulih; 2009 Bumi Ratu;
        10 Ngaras
            2001 Negeri Ratu Ngaras; 2003 Kota Batu; 2004 Mulang Maya; 2005 Raja Basa; 2006 Parda Suka; 2017 Padang Dalam;
            2018 Suka Maju; 2019 Sukarame; 2020 Bandar Jaya;
        11 Bangkunat
            2001 Pagar Bukit; 2002 Tanjung Kemala; 2003 Suka Marga; 2004 Kota Jawa; 2005 Penyandingan; 2006 Bandar Dalam;
            2007 Way Haru; 2008 Pemerihan; 2009 Suka Negeri; 2010 Sumberejo; 2011 Siring Gading; 2012 Way Tias;
            2013 Tanjung Rejo; 2014 Pagar Bukit Induk;
        """;

    /// <summary>Every region of the demo, those around before those within.</summary>
    public static IReadOnlyList<Region> All { get; } = [.. Read()];

    /// <summary>The pekon and kelurahan among them, in the order of their codes.</summary>
    public static IReadOnlyList<Region> Desa { get; } = [.. All.Where(region => region.Level == 4)];

    /// <summary>The region with that code; throws when the demo has none.</summary>
    /// <param name="code">A Kemendagri code with dots.</param>
    public static Region Of(string code) => All.First(region => region.Code == code);

    private static IEnumerable<Region> Read()
    {
        yield return new("18", "Lampung", 1);
        yield return new(Kabupaten, "Pesisir Barat", 2);
        var kecamatan = "";
        foreach (var line in Table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[2] == ' ')
            {
                kecamatan = $"{Kabupaten}.{line[..2]}";
                yield return new(kecamatan, line[3..], 3);
                continue;
            }

            foreach (var desa in line.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return new($"{kecamatan}.{desa[..4]}", desa[5..], 4);
            }
        }
    }
}
