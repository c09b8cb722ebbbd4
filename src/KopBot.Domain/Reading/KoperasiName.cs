using System.Text.RegularExpressions;
using KopBot.Domain.Reading.Words;

namespace KopBot.Domain.Reading;

/// <summary>What the first words of a koperasi's name say it is.</summary>
public enum KoperasiClass
{
    /// <summary>Nothing said.</summary>
    Any,

    /// <summary>Koperasi Desa Merah Putih: KDMP, KDKMP, Kopdes.</summary>
    Desa,

    /// <summary>Koperasi Kelurahan Merah Putih: KKMP, Kopkel.</summary>
    Kelurahan,

    /// <summary>Merah Putih, desa or kelurahan.</summary>
    MerahPutih,

    /// <summary>Any other koperasi: KUD, KSP, kopontren.</summary>
    Other,
}

/// <summary>A koperasi's name in comparable form: <c>KDMP Way Batang</c> and "Koperasi Desa Merah Putih Way-Batang" are the same.</summary>
/// <param name="Class">What kind it says it is.</param>
/// <param name="Core">The rest in lower case, with numbers as digits: <c>way batang</c>.</param>
public sealed partial record KoperasiName(KoperasiClass Class, string Core)
{
    private const double OtherClass = 0.85;

    /// <summary>Brings a name into comparable form.</summary>
    /// <param name="name">The name as written or typed.</param>
    public static KoperasiName Of(string name)
    {
        var plain = Short().Replace(Plain.Of(name, 200), " ");
        var kind = Village().IsMatch(plain) ? KoperasiClass.Desa : Urban().IsMatch(plain) ? KoperasiClass.Kelurahan
            : MerahPutih().IsMatch(plain) ? KoperasiClass.MerahPutih : OtherKind().IsMatch(plain) ? KoperasiClass.Other : KoperasiClass.Any;
        var rest = General().Replace(MerahPutih().Replace(Urban().Replace(Village().Replace(plain, " "), " "), " "), " ");
        return new KoperasiName(kind, string.Join(' ', Koperasi.RegionNames.Words(rest)));
    }

    /// <summary>How alike two names are: 1 for the same, 0 for nothing in common; a class that differs costs, one left out does not.</summary>
    /// <param name="other">The other name.</param>
    public double Similarity(KoperasiName other)
    {
        var (one, two) = (Core.Replace(" ", "", StringComparison.Ordinal), other.Core.Replace(" ", "", StringComparison.Ordinal));
        var longest = Math.Max(one.Length, two.Length);
        if (longest == 0)
        {
            return 0;
        }

        var typed = 1 - ((double)Math.Min(longest, Spelling.Distance(one, two, longest)) / longest);
        return Math.Max(typed, Shared(Core, other.Core)) * (Fits(Class, other.Class) ? 1 : OtherClass);
    }

    /// <summary>The share of words that both have; "way batang" is most of "way batang kec lemong".</summary>
    private static double Shared(string one, string two)
    {
        var (words, others) = (one.Split(' ').ToHashSet(), two.Split(' ').ToHashSet());
        var common = words.Count(others.Contains);
        var (fewer, more) = (Math.Min(words.Count, others.Count), Math.Max(words.Count, others.Count));
        return fewer == 0 ? 0 : (0.75 * common / fewer) + (0.25 * common / more);
    }

    private static bool Fits(KoperasiClass one, KoperasiClass two) => one == two || one == KoperasiClass.Any || two == KoperasiClass.Any
        || (one == KoperasiClass.MerahPutih && two is KoperasiClass.Desa or KoperasiClass.Kelurahan)
        || (two == KoperasiClass.MerahPutih && one is KoperasiClass.Desa or KoperasiClass.Kelurahan);

    [GeneratedRegex(@"[""'.()\[\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Short();

    [GeneratedRegex(@"\b(?:kdmp|kdm|kopdes(?:\s+(?:mp|merah\s*putih|merput))?|kop\w*\s+desa(?:\s+(?:mp|merah\s*putih|merput))?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Village();

    [GeneratedRegex(@"\b(?:kkmp|kopkel(?:\s+(?:mp|merah\s*putih|merput))?|kop\w*\s+kel(?:urahan)?(?:\s+(?:mp|merah\s*putih|merput))?)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Urban();

    [GeneratedRegex(@"\b(?:kdkmp|kmp|kop\w*\s+(?:desa\s*/\s*kel\w*\s+)?merah\s*putih|merah\s*putih|merput)\b", RegexOptions.CultureInvariant)]
    private static partial Regex MerahPutih();

    [GeneratedRegex(@"\b(?:kud|ksp|ksu|kpri|kopkar|kopontren|primkop\w*|kspps|kjks|usp|kopwan|koperasi\s+\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex OtherKind();

    [GeneratedRegex(@"\b(?:koperasi|koprasi|koprs|kop|desa|ds|kelurahan|kel|kec|kecamatan|kab|kabupaten)\b", RegexOptions.CultureInvariant)]
    private static partial Regex General();
}
