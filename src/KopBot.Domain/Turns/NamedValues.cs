using System.Globalization;
using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>The members that there should be: those of the last report and who came and went since.</summary>
internal sealed class AnggotaSekarang : NamedValue
{
    public override string Name => "anggota sekarang";

    public override string? For(Talk talk, Question question) =>
        Count(talk, "l") is { } men && Count(talk, "p") is { } women ? $"L={men};P={women}" : null;

    internal static decimal? Count(Talk talk, string gender)
    {
        if (talk.Past.Count == 0 || Talk.Answer(talk.Past[0], "anggota")?.Parts.TryGetValue(gender, out var before) != true
            || talk.Answers.Find("gerak_anggota")?.Value is not { } flow)
        {
            return null;
        }

        var kind = talk.Dialog.Find("gerak_anggota")!.Kind;
        return Math.Max(0, before + (kind.Number(flow, $"in_{gender}") ?? 0) - (kind.Number(flow, $"out_{gender}") ?? 0));
    }
}

/// <summary>The same, as a name for rules and texts, with its parts.</summary>
internal sealed class AnggotaHitung : NamedValue
{
    public override string Name => "anggota_hitung";

    public override string? For(Talk talk, Question question) => null;

    public override Named? Of(Talk talk, string part) => part.Length > 0
        ? AnggotaSekarang.Count(talk, part) is { } count ? Named.Number(count, count.ToString(CultureInfo.InvariantCulture)) : null
        : AnggotaSekarang.Count(talk, "l") is { } men && AnggotaSekarang.Count(talk, "p") is { } women
            ? Named.Number(men + women, $"{men + women} orang (L {men}, P {women})")
            : null;
}

/// <summary>The cylinders that there should be: those of the last report, what came and what was sold.</summary>
internal sealed class StokSekarang : NamedValue
{
    public override string Name => "stok sekarang";

    public override string? For(Talk talk, Question question)
    {
        if (talk.Past.Count == 0 || Talk.Answer(talk.Past[0], question.Name)?.Parts.TryGetValue("", out var before) != true
            || talk.Answers.Find("lpg")?.Value is not { } trade)
        {
            return null;
        }

        var kind = talk.Dialog.Find("lpg")!.Kind;
        var now = before + (kind.Number(trade, "terima") ?? 0) - (kind.Number(trade, "jual") ?? 0);
        return now < 0 ? null : now.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>The month that it is, as a period.</summary>
internal sealed class BulanIni : NamedValue
{
    public override string Name => "bulan_ini";

    public override string? For(Talk talk, Question question) => $"{talk.Scene.Today:yyyy-MM}";

    public override Named? Of(Talk talk, string part) => Named.Text($"{talk.Scene.Today:yyyy-MM}");
}
