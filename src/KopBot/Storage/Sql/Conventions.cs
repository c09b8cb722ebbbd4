using System.Collections.Frozen;

namespace KopBot.Storage.Sql;

/// <summary>Finds the classes of this program that implement a generic interface, by its first type argument.</summary>
internal static class Conventions
{
    /// <summary>Makes one of each such class, within the adapter that calls it without knowing its type.</summary>
    /// <typeparam name="TAdapter">The adapter's base.</typeparam>
    /// <param name="port">The open generic interface.</param>
    /// <param name="adapter">The open generic adapter; it has the interface's type arguments and takes the class.</param>
    public static FrozenDictionary<Type, TAdapter> By<TAdapter>(Type port, Type adapter)
    {
        var pairs =
            from type in typeof(Conventions).Assembly.GetTypes()
            where type is { IsClass: true, IsAbstract: false }
            from contract in type.GetInterfaces()
            where contract.IsGenericType && contract.GetGenericTypeDefinition() == port
            let arguments = contract.GetGenericArguments()
            let made = (TAdapter)Activator.CreateInstance(adapter.MakeGenericType(arguments), Activator.CreateInstance(type))!
            select KeyValuePair.Create(arguments[0], made);
        return pairs.ToFrozenDictionary();
    }
}
