using System.Text.RegularExpressions;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Koperasi;
using KopBot.Domain.Understanding;
using KopBot.Domain.Writing;

namespace KopBot.Domain.Turns;

/// <summary>Finds out which dialog a sentence asks for: begins it, offers up to three, or shows the menu and a human.</summary>
internal static partial class Wishing
{
    /// <summary>Dialogs that only steer; nobody chooses them from a list.</summary>
    private static readonly string[] Steering = ["ya", "tidak", "batal", "kembali"];

    /// <summary>Hears a sentence that answers nothing.</summary>
    public static void Hear(Scene scene, string words)
    {
        if (Numbers.In(words) is { } number)
        {
            Starting.Begin(scene, number.Dialog, number.Number);
            return;
        }

        if ((ControlWords.Whole(words) is not null ? "lapor" : Named(scene, words)) is { } named)
        {
            Begin(scene, named, words);
            return;
        }

        var understood = scene.Knowledge.Matcher.Rank(scene.Heard(words), scene.Role);
        if (Informing.Answers(scene, words))
        {
            return;
        }

        if (understood.Decision != Decision.Go && Barred(scene, words) is { } barred)
        {
            Begin(scene, barred, words);
            return;
        }

        Follow(scene, understood, words);
    }

    /// <summary>Begins what was understood, offers what may be meant, or shows the menu.</summary>
    private static void Follow(Scene scene, Understood understood, string words)
    {
        var offers = understood.Offers.Select(offer => scene.Knowledge.Find(offer.Intent)).OfType<Dialog>().Where(dialog => !Steering.Contains(dialog.Name)).ToList();
        switch (understood.Decision)
        {
            case Decision.Go when scene.Knowledge.Find(understood.Ranked[0].Intent) is not null:
                if (understood.Ranked[0].Intent == "di-luar-topik")
                {
                    Note(scene, words);
                }

                Begin(scene, understood.Ranked[0].Intent, words, asks: true);
                break;
            case Decision.Go or Decision.Choose when offers.Count > 0:
                Choose(scene, offers, words);
                break;
            default:
                Note(scene, words);
                Lost(scene, words);
                break;
        }
    }

    /// <summary>The dialog that the words surely ask for and the person may not use, which says so and how to get there; null when there is none.</summary>
    private static string? Barred(Scene scene, string words) =>
        scene.Knowledge.Matcher.Rank(scene.Heard(words), null) is { Decision: Decision.Go, Ranked: [var best, ..] } && scene.Knowledge.Find(best.Intent) is { } dialog && !dialog.IsFor(scene.Roles)
            ? dialog.Name
            : null;

    /// <summary>The dialog that a sentence surely asks for; null when it is not sure.</summary>
    public static string? Wanted(Scene scene, string words) =>
        Named(scene, words) ?? (scene.Knowledge.Matcher.Rank(scene.Heard(words), scene.Role) is { Decision: Decision.Go } sure ? sure.Ranked[0].Intent : null);

    /// <summary>Answers a question asked in the middle of another dialog, when the sentence surely is one.</summary>
    /// <returns>Whether it was.</returns>
    public static bool Interrupts(Scene scene, Talk talk, string words)
    {
        if (words.Length < 3 || scene.Lacks || Tries().IsMatch(words))
        {
            return false;
        }

        var named = Named(scene, words);
        var understood = scene.Knowledge.Matcher.Rank(scene.Heard(words), scene.Role);
        if (named is null && Informing.Answers(scene, words))
        {
            return true;
        }

        switch (named ?? (understood.Decision == Decision.Go ? understood.Ranked[0].Intent : null))
        {
            case "batal":
                return Controls.Do(scene, talk, Control.Batal);
            case "kembali":
                return Controls.Do(scene, talk, Control.Kembali);
            case null or "ya" or "tidak":
                return false;
            case "ubah-laporan" when talk is { Dialog.OnePer.Count: > 0, Journey.Steps.Count: > 0 }:
                Prompting.AskWhich(scene, talk);
                return true;
            case var wish when wish != talk.Dialog.Name && scene.Knowledge.Find(wish) is { } dialog && dialog.IsFor(scene.Roles):
                Starting.Begin(scene, wish, words);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Shows what can be done, in the order of the role's own menu.</summary>
    public static void Menu(Scene scene, string before)
    {
        if (before.Length > 0)
        {
            scene.Say(before);
        }

        var dialogs = (scene.Knowledge.Find("bantuan")?.Next ?? []).Select(scene.Knowledge.Find).OfType<Dialog>()
            .Where(dialog => dialog.IsFor(scene.Roles)).OrderByDescending(dialog => dialog.For.Contains(scene.Role)).Take(9).ToList();
        Offer(scene, "Silakan pilih, atau tulis keperluan Bapak/Ibu:", dialogs, "");
    }

    /// <summary>Says that it was not understood: before what is in hand, where there is something, so that nobody loses the way.</summary>
    private static void Lost(Scene scene, string words)
    {
        var sorry = Informing.Guesses(scene, words) ? "Bila bukan itu:" : "Maaf, saya belum paham maksud Bapak/Ibu.";
        if (Talk.Of(scene) is { } talk)
        {
            scene.Say(sorry);
            Prompting.Again(scene, talk);
        }
        else if (!scene.Lacks)
        {
            Menu(scene, sorry);
        }
    }

    /// <summary>Collects a sentence for the dinas, who can teach what it means.</summary>
    private static void Note(Scene scene, string words) =>
        scene.Effects.Add(new NoteBelumDipahami(Shortened.To(words, 300), scene.Role, scene.Facts.Now));

    /// <summary>A salam is answered before the matter itself.</summary>
    private static void Begin(Scene scene, string dialog, string words, bool asks = false)
    {
        if (dialog != "sapa" && Greeting.Answers(scene) is { } salam)
        {
            scene.Say(scene.Facts.Person.Name is { Length: > 0 } name ? $"{salam}, {name}." : $"{salam}.");
        }

        if (asks)
        {
            Informing.Adds(scene, words);
        }

        Starting.Begin(scene, dialog, words);
    }

    private static void Choose(Scene scene, IReadOnlyList<Dialog> dialogs, string words)
    {
        var human = scene.Knowledge.Find("hubungi-petugas");
        var all = dialogs.Where(dialog => dialog.IsFor(scene.Roles)).Take(3).ToList();
        Offer(scene, Informing.Guesses(scene, words) ? "Bila bukan itu, maksud Bapak/Ibu yang mana?" : "Maksud Bapak/Ibu yang mana?", human is null || all.Contains(human) ? all : [.. all, human], words);
    }

    private static void Offer(Scene scene, string ask, IReadOnlyList<Dialog> dialogs, string words)
    {
        if (dialogs.Count == 0)
        {
            scene.Show(new Bubble { Text = "Silakan tulis keperluan Bapak/Ibu." });
            return;
        }

        var buttons = dialogs.Select(dialog => new Button(dialog.Title, Data(dialog.Name, words))).ToList();
        scene.Show(
            new Bubble { Text = $"{ask}\n{Prompting.Numbered(dialogs.Select(dialog => dialog.Title))}", Buttons = buttons, Numbered = true },
            new Offer("", words, [.. buttons.Select(button => button.Data)], true, false));
    }

    /// <summary>The words go along as far as they fit, so that nothing has to be said twice.</summary>
    private static string Data(string dialog, string words) =>
        System.Text.Encoding.UTF8.GetByteCount(ButtonData.Start(dialog, words)) <= ButtonData.Most && words.All(char.IsAscii)
            ? ButtonData.Start(dialog, words)
            : ButtonData.Start(dialog);

    /// <summary>The dialog of which the words are the title, the name, or one of the first sentences, as they stand.</summary>
    private static string? Named(Scene scene, string words) =>
        scene.Knowledge.Starts.TryGetValue(ControlWords.Plain(words), out var dialogs)
            ? dialogs.OrderByDescending(dialog => dialog.IsFor(scene.Roles)).ThenByDescending(dialog => dialog.For.Contains(scene.Role)).First().Name
            : null;

    /// <summary>A few words with a figure are an attempt at the answer, not another wish: "masuk 3" tells of members, not of stock.</summary>
    [GeneratedRegex(@"^(?=[^?]*\d)(?!.*\b(?:berapa|brp|brapa|kapan|gimana|gmn|bagaimana|apa|siapa|dimana|mana)\b)\s*(?:\S+\s*){1,5}$", RegexOptions.IgnoreCase)]
    private static partial Regex Tries();
}
