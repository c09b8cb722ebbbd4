using System.Text.Json.Serialization;

namespace KopBot.Domain.Turns;

/// <summary>What a message holds. Whatever a channel can send is one of these; what KopBot cannot use is <see cref="Other"/>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Press), "press")]
[JsonDerivedType(typeof(Edit), "edit")]
[JsonDerivedType(typeof(Contact), "contact")]
[JsonDerivedType(typeof(Sent), "file")]
[JsonDerivedType(typeof(Location), "location")]
[JsonDerivedType(typeof(Reach), "reach")]
[JsonDerivedType(typeof(Other), "other")]
public abstract record Content
{
    private Content()
    {
    }

    /// <summary>Words, a command (<c>/lapor</c>, the bot's own name already taken off) among them.</summary>
    /// <param name="Words">The words as they were typed; at most 65,536 characters are kept.</param>
    /// <param name="Quotes">The <see cref="Incoming.Bubble"/> that they reply to; null when they reply to none.</param>
    public sealed record Text(string Words, string? Quotes = null) : Content;

    /// <summary>A button was pressed.</summary>
    /// <param name="Data">The <see cref="Button.Data"/> of the button, or anything that somebody forged.</param>
    public sealed record Press(string Data) : Content;

    /// <summary>An earlier bubble was changed by its writer.</summary>
    /// <param name="Bubble">The <see cref="Incoming.Bubble"/> of the changed message.</param>
    /// <param name="Words">The new words.</param>
    public sealed record Edit(string Bubble, string Words) : Content;

    /// <summary>A contact card.</summary>
    /// <param name="Phone">The telephone number as the channel gives it.</param>
    /// <param name="Own">Whether the channel vouches that it is the sender's own.</param>
    public sealed record Contact(string Phone, bool Own) : Content;

    /// <summary>A photo or a document.</summary>
    /// <param name="File">The file; its <see cref="FileRef.Hash"/> is empty until it was fetched.</param>
    /// <param name="Caption">The words below it; empty when there are none.</param>
    public sealed record Sent(FileRef File, string Caption = "") : Content;

    /// <summary>A place on the map.</summary>
    /// <param name="Latitude">Degrees north.</param>
    /// <param name="Longitude">Degrees east.</param>
    public sealed record Location(double Latitude, double Longitude) : Content;

    /// <summary>The person blocked the bot, or let it write again.</summary>
    /// <param name="Open">Whether the bot may write now.</param>
    public sealed record Reach(bool Open) : Content;

    /// <summary>Something that KopBot cannot read, such as a sticker or a voice note.</summary>
    /// <param name="What">What it is, in Indonesian, such as <c>pesan suara</c>.</param>
    public sealed record Other(string What) : Content
    {
        /// <summary>Whether it helps to send it once more, because it got lost on the way.</summary>
        public bool Again { get; init; }
    }
}
