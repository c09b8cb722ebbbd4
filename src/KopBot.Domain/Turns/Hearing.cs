namespace KopBot.Domain.Turns;

/// <summary>Which station of the turn a message belongs to: command, offer, control word, open question, review, or a wish.</summary>
internal static class Hearing
{
    /// <summary>Words longer than this are read up to here.</summary>
    private const int Most = 4000;

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
            scene.Say($"Terima kasih, {other.What} sudah kami terima, tetapi saya hanya dapat membaca tulisan. Mohon diketik, ya.");
            Prompting.Again(scene, talk);
        }
        else if (talk?.Journey.Open is { Warning: null } place)
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
            Wishing.Hear(scene, words);
        }
        else if (talk.Journey.Open is { Warning: { } } doubt)
        {
            Answering.Reason(scene, talk, doubt, words);
        }
        else if (Filling.Several(scene, talk, words))
        {
            Prompting.Next(scene);
        }
        else if (talk.Journey.Open is { } place)
        {
            Answering.Hear(scene, talk, place.Question, new Content.Text(words), words);
        }
        else if (!scene.Lacks)
        {
            Wishing.Hear(scene, words);
        }
    }

    private static void Nothing(Scene scene)
    {
        scene.Say("Pesannya kosong. Mohon diketik lagi, atau ketik *menu*.");
        Prompting.Again(scene, Talk.Of(scene));
    }
}
