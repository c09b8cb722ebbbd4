using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Koperasi.Acts;
using KopBot.Domain.Understanding;

namespace KopBot.Domain.Turns;

/// <summary>The groups of sentences that were not understood: to choose from, and as lines of text.</summary>
internal sealed class KelompokKalimat : NamedValue
{
    public override string Name => "kelompok_kalimat";

    public override string? For(Talk talk, Question question) => null;

    public override IReadOnlyList<Choice> Choices(Talk talk) => [.. Groups(talk).Select(group => new Choice(Kelompok.Key(group), Prompting.Short(group.Representative)))];

    public override Named? Of(Talk talk, string part)
    {
        var groups = Groups(talk);
        if (part == "isi")
        {
            var chosen = groups.FirstOrDefault(group => Kelompok.Key(group) == talk.Answers.Find("kelompok")?.Value);
            return chosen is null ? null : Named.Text(string.Join('\n', chosen.Sentences.Distinct().Take(10).Select(sentence => $"- {sentence}")));
        }

        return groups.Count == 0 ? null : Named.Text(Prompting.Numbered(groups.Select(group => $"{group.Representative} ({group.Sentences.Count} kalimat)")));
    }

    internal static IReadOnlyList<Group> Groups(Talk talk) =>
        talk.Scene.Want(Kelompok.Asked) is { } sentences ? Kelompok.Of(talk.Scene.Knowledge, sentences) : [];
}

/// <summary>Every dialog that a sentence can ask for, the likeliest for the chosen group first.</summary>
internal sealed class LayananMungkin : NamedValue
{
    private const int Likely = 5;

    public override string Name => "layanan mungkin";

    public override string? For(Talk talk, Question question) => null;

    public override IReadOnlyList<Choice> Choices(Talk talk)
    {
        var group = KelompokKalimat.Groups(talk).FirstOrDefault(one => Kelompok.Key(one) == talk.Answers.Find("kelompok")?.Value);
        var knowledge = talk.Scene.Knowledge;
        var likely = group is null ? [] : knowledge.Matcher.Rank(group.Representative, null).Ranked.Select(one => one.Intent).Take(Likely);
        return
        [
            .. likely.Select(knowledge.Find).OfType<Dialog>().Select(dialog => new Choice(dialog.Name, dialog.Title)),
            new Choice(TeachesKalimat.Aside, "Abaikan"),
            .. knowledge.Dialogs.Values.Where(dialog => dialog.Start.Count > 0 && !likely.Contains(dialog.Name)).OrderBy(dialog => dialog.Title, StringComparer.Ordinal)
                .Select(dialog => new Choice(dialog.Name, dialog.Title)),
        ];
    }
}

/// <summary>The newest report that was sent for the koperasi.</summary>
internal sealed class LaporanTerakhir : NamedValue
{
    public override string Name => "laporan terakhir";

    public override string? For(Talk talk, Question question) =>
        talk.Koperasi is { } koperasi && talk.Scene.Want(new LaporanBefore("lapor", koperasi.Id, "", 1)) is [var newest, ..] ? newest.Periode : null;
}

/// <summary>The person's own announcements that are still on their way.</summary>
internal sealed class PengumumanBerjalan : NamedValue
{
    public override string Name => "pengumuman berjalan";

    public override string? For(Talk talk, Question question) => null;

    public override IReadOnlyList<Choice> Choices(Talk talk) => talk.Scene.Want(new PengumumanBy(talk.Scene.Facts.Person.Id, 10)) is { } own
        ? [.. own.Where(one => one.Status is not ("selesai" or "dihentikan")).Select(one => new Choice(one.Pengumuman.Id, Prompting.Short(one.Pengumuman.Teks.Length > 0 ? one.Pengumuman.Teks : one.Pengumuman.Id)))]
        : [];
}

/// <summary>For whom an invitation is meant.</summary>
internal sealed class UndanganUntuk : NamedValue
{
    public override string Name => "undangan";

    public override string? For(Talk talk, Question question) => null;

    public override Named? Of(Talk talk, string part)
    {
        if (talk.Answers.Find("kode")?.Value is not { } code || talk.First("kode") != code || talk.Scene.Want(new UndanganOf(code)) is not [var undangan, ..])
        {
            return null;
        }

        var role = undangan.Role;
        var koperasi = role.Koperasi.Length == 0 ? [] : talk.Scene.Want(new KoperasiOf(role.Koperasi));
        var place = talk.Scene.Knowledge.Regions.Upwards(role.Wilayah).FirstOrDefault(region => region.Level <= 3)?.Name;
        var who = role.Title.Length > 0 ? role.Title : role.Kind;
        return Named.Text(koperasi is [var profil, ..] ? $"{who} {profil.NamaPendek}{(place is null ? "" : $", Kec. {place}")}" : $"{who} {place}".Trim());
    }
}
