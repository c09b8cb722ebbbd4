using System.Collections.Frozen;
using KopBot.Domain.Turns;

namespace KopBot.Storage.Sql;

/// <summary>Knows for every look-up the class that answers it.</summary>
internal static class LookupBook
{
    private static readonly FrozenDictionary<Type, Page> Pages = Conventions.By<Page>(typeof(IAnswers<,>), typeof(Page<,>));

    /// <summary>The look-ups that can be answered.</summary>
    public static IEnumerable<Type> Known => Pages.Keys;

    /// <summary>Whether turns may share the round trip of a look-up.</summary>
    /// <param name="lookup">The look-up.</param>
    public static bool IsQuick(Lookup lookup) => Pages.TryGetValue(lookup.GetType(), out var page) && page.IsQuick;

    /// <summary>Answers a look-up.</summary>
    /// <param name="lookup">The look-up.</param>
    /// <param name="past">An open connection for reading, and the time.</param>
    public static Task<object> Find(Lookup lookup, Past past) =>
        Pages.TryGetValue(lookup.GetType(), out var page)
            ? page.Find(lookup, past)
            : throw new InvalidOperationException(
                $"Nothing answers the look-up {lookup.GetType().Name}: add a class that implements IAnswers<{lookup.GetType().Name}, ...> to Storage/Sql/Lookups.");

    private abstract class Page
    {
        public abstract bool IsQuick { get; }

        public abstract Task<object> Find(Lookup lookup, Past past);
    }

    private sealed class Page<TLookup, TAnswer>(IAnswers<TLookup, TAnswer> answers) : Page
        where TLookup : Lookup<TAnswer>
        where TAnswer : class
    {
        public override bool IsQuick => answers is IQuick;

        public override async Task<object> Find(Lookup lookup, Past past) => await answers.Find((TLookup)lookup, past);
    }
}
