using KopBot.Domain.Koperasi;

namespace KopBot.Domain.Turns;

/// <summary>
/// A turn: one message comes in, and out comes what is said and what changes. It is a pure function of its arguments: it may be
/// played twice, thrown away, or played again over newer facts, and nothing happened until its outcome is committed.
/// </summary>
public static class Turn
{
    /// <summary>Plays a turn.</summary>
    /// <param name="knowledge">What the bot knows.</param>
    /// <param name="conversation">The conversation as it stands.</param>
    /// <param name="facts">What is known of the person, and the answers to the look-ups asked for so far.</param>
    /// <param name="incoming">The message.</param>
    /// <returns>What is needed first, or what is to be committed.</returns>
    public static Outcome Play(Knowledge knowledge, Conversation conversation, Facts facts, Incoming incoming)
    {
        var scene = new Scene(knowledge, conversation, facts, incoming);
        switch (incoming.Content)
        {
            case Content.Reach reach:
                scene.Effects.Add(new SetReach(incoming.Chat, reach.Open, reach.Open ? "" : "diblokir oleh penerima"));
                break;
            case Content.Press press:
                Pressing.Hear(scene, press.Data);
                break;
            case Content.Edit edit:
                Correcting.Edited(scene, edit);
                break;
            case Content.Text text:
                Hearing.Words(scene, text);
                break;
            default:
                Hearing.Thing(scene);
                break;
        }

        return scene.End();
    }
}
