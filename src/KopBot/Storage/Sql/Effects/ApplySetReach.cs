using KopBot.Domain.Koperasi;

namespace KopBot.Storage.Sql.Effects;

/// <summary>Notes that an address can be reached, or no longer.</summary>
internal sealed class ApplySetReach : IApplies<SetReach>
{
    /// <inheritdoc/>
    public IEnumerable<Statement> Apply(SetReach effect, long now) => Reach.Set(effect.Of.ToString(), effect.Open, effect.Why, now);
}
