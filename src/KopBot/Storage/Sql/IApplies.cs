using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>Turns an effect into statements. One class per effect, found by reflection at the start.</summary>
/// <typeparam name="TEffect">The effect.</typeparam>
internal interface IApplies<in TEffect>
    where TEffect : Effect
{
    /// <summary>The statements that make the effect true.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="now">When the turn ends, in Unix milliseconds.</param>
    IEnumerable<Statement> Apply(TEffect effect, long now);
}
