using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>The region that a question is about while nobody names another: that of the koperasi, of the role, else the dinas' own.</summary>
internal sealed class WilayahSaya : NamedValue
{
    public override string Name => "wilayah saya";

    public override string? For(Talk talk, Question question) => Of(talk);

    public static string? Of(Talk talk) =>
        (talk.Koperasi?.Wilayah ?? talk.Reach[0]) is { Length: > 0 } code
            ? code
            : null;
}

/// <summary>The koperasi for which the person speaks, and those to choose from.</summary>
internal sealed class KoperasiSaya : NamedValue
{
    public override string Name => "koperasi saya";

    public override string? For(Talk talk, Question question) => talk.Koperasi?.Id;

    public override IReadOnlyList<Choice> Choices(Talk talk) =>
    [
        .. Speaker.All(talk.Scene, talk.Dialog).Select(id => talk.Scene.Want(new KoperasiOf(id))).OfType<IReadOnlyList<ProfilKoperasi>>()
            .SelectMany(found => found).Select(koperasi => new Choice(koperasi.Id, Prompting.Short(koperasi.NamaPendek))),
    ];
}

/// <summary>The name by which the person is known.</summary>
internal sealed class NamaSaya : NamedValue
{
    public override string Name => "nama saya";

    public override string? For(Talk talk, Question question) => talk.Scene.Facts.Person.Name is { Length: > 0 } name ? name : null;
}

/// <summary>The greeting that answers the person's own, or fits the hour at the dinas.</summary>
internal sealed class Salam : NamedValue
{
    public override string Name => "salam";

    public override string? For(Talk talk, Question question) => null;

    public override Named? Of(Talk talk, string part) => Named.Text(Greeting.For(talk.Scene));
}

/// <summary>The day that it is at the dinas.</summary>
internal sealed class HariIni : NamedValue
{
    public override string Name => "hari_ini";

    public override string? For(Talk talk, Question question) => $"{talk.Scene.Today:yyyy-MM-dd}";

    public override Named? Of(Talk talk, string part) => Named.Text($"{talk.Scene.Today:yyyy-MM-dd}");
}
