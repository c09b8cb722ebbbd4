using KopBot.Domain.Dialogs;
using KopBot.Domain.Turns;

namespace KopBot.Domain.Koperasi.Acts;

/// <summary>Ends (<c>langganan henti</c>) or begins (<c>langganan mulai</c>) the announcements to a person; answers are never held back.</summary>
public sealed class Subscribes : Act
{
    /// <inheritdoc/>
    public override string Name => "langganan";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Values => ["sudah_begitu"];

    /// <inheritdoc/>
    public override Deed Do(Case about, Scope scope)
    {
        var wanted = about.Told is ["mulai", ..];
        return new Deed(scope.With("sudah_begitu", Named.Flag(about.Facts.Person.Subscribed == wanted)), new SetSubscribed(about.Incoming.From, wanted));
    }
}
