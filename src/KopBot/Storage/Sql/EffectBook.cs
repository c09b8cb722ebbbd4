using System.Collections.Frozen;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>Knows for every effect the class that applies it.</summary>
internal static class EffectBook
{
    private static readonly FrozenDictionary<Type, Page> Pages = Conventions.By<Page>(typeof(IApplies<>), typeof(Page<>));

    /// <summary>The effects that can be applied.</summary>
    public static IEnumerable<Type> Known => Pages.Keys;

    /// <summary>The statements of an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <param name="now">When the turn ends, in Unix milliseconds.</param>
    public static IEnumerable<Statement> Apply(Effect effect, long now) =>
        Pages.TryGetValue(effect.GetType(), out var page)
            ? page.Apply(effect, now)
            : throw new InvalidOperationException(
                $"Nothing applies the effect {effect.GetType().Name}: add a class that implements IApplies<{effect.GetType().Name}> to Storage/Sql/Effects.");

    private abstract class Page
    {
        public abstract IEnumerable<Statement> Apply(Effect effect, long now);
    }

    private sealed class Page<TEffect>(IApplies<TEffect> applies) : Page
        where TEffect : Effect
    {
        public override IEnumerable<Statement> Apply(Effect effect, long now) => applies.Apply((TEffect)effect, now);
    }
}
