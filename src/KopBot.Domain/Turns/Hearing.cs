using System.Globalization;
using KopBot.Domain.Dialogs;
using KopBot.Domain.Reading;

namespace KopBot.Domain.Turns;

/// <summary>Which station of the turn a message belongs to: command, offer, control word, open question, review, or a wish.</summary>
internal static class Hearing
{
    /// <summary>Words longer than this are read up to here.</summary>
    private const int Most = 4000;

    /// <summary>What parts the answers of a message: without any of these there is one at the most.</summary>
    private const string Marks = ",;.\n\r";

    public static void Words(Scene scene, Content.Text text)
    {
        var words = text.Words.Length > Most ? text.Words[..Most] : text.Words;
        var talk = Talk.Of(scene);
        if (scene.Lacks)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            Nothing(scene);
        }
        else if (words[0] == '/')
        {
            Commands.Hear(scene, words);
        }
        else if (!(text.Quotes is { } bubble && Correcting.Quoted(scene, bubble, words))
            && !Offering.Typed(scene, words)
            && !Controls.Hear(scene, talk, words))
        {
            Free(scene, talk, words);
        }
    }

    /// <summary>A photo, a document, a place, a card, or something that KopBot cannot read.</summary>
    public static void Thing(Scene scene)
    {
        var talk = Talk.Of(scene);
        if (scene.Lacks)
        {
            return;
        }

        if (scene.Incoming.Content is Content.Other other)
        {
            scene.Say(other.Again
                ? $"Maaf, ada {other.What}. Mohon dikirim sekali lagi, ya."
                : $"Terima kasih, {other.What} sudah kami terima, tetapi saya hanya dapat membaca tulisan. Mohon diketik, ya.");
            Prompting.Again(scene, talk);
        }
        else if (scene.Incoming.Content is Content.Sent { File: { Hash.Length: > 0, Size: 0 } })
        {
            scene.Say("Maaf, berkas yang Bapak/Ibu kirim kosong. Mohon dikirim sekali lagi, ya.");
            Prompting.Again(scene, talk);
        }
        else if (talk is not null && Asked(scene, talk) is { Warning: null } place)
        {
            Answering.Hear(scene, talk, place.Question, scene.Incoming.Content, "");
        }
        else if (scene.Incoming.Content is Content.Sent { Caption.Length: > 0 } sent)
        {
            Free(scene, talk, sent.Caption);
        }
        else
        {
            scene.Say("Terima kasih, kirimannya sudah kami terima. Saat ini saya belum memerlukannya.");
            Prompting.Again(scene, talk);
        }
    }

    private static void Free(Scene scene, Talk? talk, string words)
    {
        if (talk is null)
        {
            if (!Correcting.Filed(scene, words))
            {
                Wishing.Hear(scene, words);
            }
        }
        else if (!Correcting.Slipped(scene, talk, words))
        {
            Within(scene, talk, words);
        }
    }

    private static void Within(Scene scene, Talk talk, string words)
    {
        var asked = Asked(scene, talk);
        if (OtherPeriod.Hear(scene, talk, asked, words))
        {
            return;
        }

        if (talk.Dialog.OnePer.Count > 0 && ControlWords.Whole(words) is { But.Length: > 0 } whole)
        {
            Filling.Whole(scene, whole.Nihil, false, whole.But);
        }
        else if (asked is { } open && Meant.Another(talk, open.Question, words) is { } unsure)
        {
            Answering.Hear(scene, talk, unsure.Question, new Content.Text(unsure.Words), unsure.Words);
        }
        else if (asked is { Warning: not null } doubt)
        {
            Answering.Reason(scene, talk, doubt, words);
        }
        else if (Elsewhere(scene, talk, asked, words))
        {
            Prompting.Next(scene);
        }
        else if (asked is { } doubtful && Meant.Doubtful(talk, doubtful.Question, words) is { } value)
        {
            Prompting.Doubt(scene, talk, doubtful.Question, words, [value]);
        }
        else if (asked is { } place)
        {
            Answering.Hear(scene, talk, place.Question, new Content.Text(words), words);
        }
        else if (!scene.Lacks && talk.Dialog.OnePer.Count > 0 && Wishing.Wanted(scene, words) is "ubah-laporan" or "tidak")
        {
            Prompting.AskWhich(scene, talk);
        }
        else if (!scene.Lacks && !Wishing.Interrupts(scene, talk, words) && !scene.Lacks)
        {
            Reviewed(scene, talk, words);
        }
    }

    /// <summary>Words below a review: an answer that is doubtful or has no name, else a wish.</summary>
    private static void Reviewed(Scene scene, Talk talk, string words)
    {
        if (int.TryParse(words.Trim(' ', '.', ')'), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
        {
            // The review numbers its answers, not its buttons.
            Correcting.Change(scene, talk, line, "");
        }
        else if (Segments.Unsure(talk, words) is { } unsure)
        {
            Answering.Hear(scene, talk, unsure.Question, new Content.Text(unsure.Words), unsure.Words);
        }
        else if (!Answering.Elsewhere(scene, talk, null, words))
        {
            Wishing.Hear(scene, words);
        }
    }

    /// <summary>
    /// What this chat was last asked: mostly the open place, but somebody else may have answered it in the meantime over another
    /// phone. What is written now is still meant for the question that stands on this screen, not for the next one.
    /// </summary>
    private static Place? Asked(Scene scene, Talk talk)
    {
        var open = talk.Journey.Open;
        var asked = scene.Offered?.Question ?? "";
        return asked == open?.Question.Name && open.Warning is null
            ? open
            : talk.Journey.Applies.FirstOrDefault(question => question.Name == asked) is { } question ? new Place(question, null, null) : open;
    }

    /// <summary>
    /// Takes answers to several questions, or to another one than the asked: "biaya 1jt" while the omzet is asked. What answers the
    /// asked question as a whole is left to it.
    /// </summary>
    private static bool Elsewhere(Scene scene, Talk talk, Place? asked, string words)
    {
        if (asked is null)
        {
            return Filling.Several(scene, talk, words, 1);
        }

        if (Meant.Named(talk, asked.Question, words) is { } named)
        {
            if (Filling.Several(scene, talk, words, 1))
            {
                return true;
            }

            if (!talk.Journey.Applies.Contains(named))
            {
                scene.Say($"*{named.Label}* tidak ditanyakan untuk koperasi ini, jadi belum dicatat.");
                return true;
            }
        }

        var answers = talk.Read(asked.Question, words) is Reading<string>.Ok;
        if (answers && (asked.Question.Kind.Labelled || words.AsSpan().IndexOfAny(Marks) < 0))
        {
            return false;
        }

        var other = !answers && Segments.Of(talk, words) is [var only] && (only.Question == asked.Question || !(asked.Question.Kind.Labelled && only.Question.Kind.Labelled));
        return Filling.Several(scene, talk, words, other ? 1 : 2);
    }

    private static void Nothing(Scene scene)
    {
        scene.Say("Pesannya kosong. Mohon diketik lagi, atau ketik *menu*.");
        Prompting.Again(scene, Talk.Of(scene));
    }
}
