namespace KopBot.Domain.Reading.Numbers;

/// <summary>The words of numbers: Indonesian with its chat spellings, Jawa, Sunda, Palembang, Minang, Banjar, Lampung, and slang.</summary>
internal static class NumberWords
{
    /// <summary>The words that a typing error may have meant.</summary>
    public static readonly string[] Standard =
    [
        "satu", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas", "belas", "puluh", "ratus", "ribu",
        "juta", "miliar", "milyar", "triliun", "seratus", "seribu", "sejuta", "setengah", "seperempat", "perempat", "koma",
    ];

    private static readonly string[] Lines =
    [
        "0 Digit nol kosng",
        "1 Digit satu stu atu siji setunggal sikok sukok hiji ciek asa sabuting sai",
        "2 Digit dua duo due dwa duwa rong loro kalih rua ruwa khua roro",
        "3 Digit tiga tga tigo tige telu talu talung telung tigang tilu khelu tlu",
        "4 Digit empat empt mpat ampat ampek papat patang opat sekawan pat",
        "5 Digit lima lma limo lime limang gangsal",
        "6 Digit enam enm enem anam genep nem enom nam",
        "7 Digit tujuh tjuh tjh tuju pitu pitung tujuah tujoh",
        "8 Digit delapan walung dlapan dlpn delpn lapan dalapan wolu walu wolung delapn",
        "9 Digit sembilan smbilan smbln sembilam sambilan sanga songo sangang siwa salapan semilan",
        "10 Fixed sepuluh spuluh splh sapuluh sapuluah sedasa sepulu", "11 Fixed sebelas sblas seblas sewelas sabelas sabaleh sawalas sebles",
        "12 Fixed rolas", "13 Fixed telulas", "14 Fixed patbelas", "15 Fixed limolas limalas", "16 Fixed nembelas", "17 Fixed pitulas", "18 Fixed wolulas", "19 Fixed sangalas songolas",
        "21 Fixed selikur salikur", "22 Fixed rolikur", "23 Fixed telulikur", "24 Fixed patlikur", "25 Fixed selawe salawi salawe", "26 Fixed nemlikur", "27 Fixed pitulikur", "28 Fixed wolulikur", "29 Fixed sangalikur songolikur",
        "50 Fixed seket", "60 Fixed sewidak suwidak sawidak",
        "10 Ten puluh plh pluh puluah puloh dasa poluh", "10 Teen belas blas bls baleh walas welas", "20 Teen likur", "100 Hundred ratus rts rtus ratuih atus ngatus ratos",
        "1000 Magnitude ribu rb rbu rebu ribo ewu ngewu rib k rbb thousand", "1000000 Magnitude juta jt jta jut jeti yuta yuto juto jtt million mio",
        "1000000000 Magnitude miliar milyar milliar milyard miliyar mliar milyr mily m billion",
        "1000000000000 Magnitude triliun trilyun trilliun trilun t", "1000000000000000 Magnitude kuadriliun",
        "12 Magnitude lusin losin", "20 Magnitude kodi", "144 Magnitude gros gross", "500 Magnitude rim",
        "1 One se sak sa", "0.5 Part setengah stgh stengah stngah setgh setenga setngah separuh separo saparo satengah sepalih", "0.25 Part seperempat sprempat saparampek seprapat", "0.25 Quarter perempat prempat prapat",
        "0 Comma koma",
        "1000 Slang seceng ceceng", "2000 Slang noceng", "5000 Slang goceng", "10000 Slang ceban", "20000 Slang noban", "50000 Slang goban", "500 Slang gopek", "1000000 Slang cetiau cetiao ceti",
        "2000000 Slang notiau notiao", "5000000 Slang gotiau gotiao", "100 DoubtfulSlang cepek", "200 DoubtfulSlang nopek", "50 DoubtfulSlang gocap", "20 DoubtfulSlang nocap", "10 DoubtfulSlang cecap",
        "25 DoubtfulSlang jigo", "150 DoubtfulSlang pekgo", "1500 DoubtfulSlang cenggo",
        "1 Ordinal pertama prtama kesatu",
    ];

    /// <summary>Every word with its role and value.</summary>
    public static readonly Dictionary<string, (Role Role, decimal Value)> All = Build();

    private static Dictionary<string, (Role, decimal)> Build()
    {
        var words = new Dictionary<string, (Role, decimal)>(StringComparer.Ordinal);
        foreach (var parts in Lines.Select(line => line.Split(' ')))
        {
            var value = decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var word in parts.Skip(2))
            {
                words[word] = (Enum.TryParse<Role>(parts[1], out var role) ? role : Role.None, value);
            }
        }

        return words;
    }
}
