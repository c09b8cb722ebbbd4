using KopBot.Domain.Dialogs;

namespace KopBot.Domain.Turns;

/// <summary>Shows what is about to be sent, numbered, with figures and amounts in words, and asks for the word to send it.</summary>
internal static class Reviewing
{
    public static void Show(Scene scene, Talk talk)
    {
        var act = Act.Find(talk.Dialog.Submit);
        var scope = talk.Journey.Scope;
        if (act is not null)
        {
            var about = new Case(talk);
            if (!scene.WantAll(act.Needs(about)))
            {
                return;
            }

            if (act.Idle(about) is { } idle)
            {
                Ending.Leave(scene, talk, idle);
                return;
            }

            scope = act.Preview(about, scope);
        }

        var own = talk.Dialog.Review!.Fill(scope);
        var sent = talk.Sent.Count > 0;
        var head = own.Length > 0 ? own : $"*{talk.Dialog.Title}*{(talk.Koperasi is { } koperasi && talk.Frame.Draft is not null ? $"\n{koperasi.Nama}" : "")}\n{Lines(talk)}";
        var ask = !sent ? "Sudah benar? Ketik *kirim*. Bila ada yang keliru, misalnya *ubah 2*."
            : talk.Changed ? $"Perbaikan untuk {talk.Sent[0].TandaTerima} siap. Ketik *kirim*, atau ubah lagi."
            : $"Laporan ini *sudah terkirim*, nomor {talk.Sent[0].TandaTerima}. Bila ada yang keliru, misalnya *ubah 2* atau *4 jadi 1,2jt*.";
        Button[] buttons = sent && !talk.Changed
            ? [Word(talk, "Ubah", "ubah"), Word(talk, "Selesai", "simpan")]
            : [Word(talk, "Kirim", "kirim"), Word(talk, "Ubah", "ubah"), talk.Frame.Draft is null ? Word(talk, "Batal", "batal") : Word(talk, "Simpan dulu", "simpan")];
        scene.Show(
            new Bubble { Text = $"{head}\n\n{ask}", Buttons = buttons },
            new Offer("", "", [.. buttons.Select(button => button.Data)], false, !sent || talk.Changed) { Seen = talk.Version });
    }

    /// <summary>The answers as numbered lines, with flags and notes.</summary>
    public static string Lines(Talk talk) => string.Join('\n', talk.Journey.Steps.Select(step => $"{step.Number}. {step.Question.Label}: {Shown(talk, step)}"));

    /// <summary>An answer as people read it.</summary>
    public static string Shown(Talk talk, Step step) => step.Entry switch
    {
        { Value: { } value } => step.Question.Kind.Show(value, talk.Asking(step.Question)) + (step.Note is { } note ? $" (catatan: {note.Raw})" : ""),
        { Move: Move.Unknown } => "belum diketahui",
        _ => "-",
    };

    private static Button Word(Talk talk, string label, string word) => new(label, ButtonData.Word(talk.Tag(), word));
}
