using System.Reflection;
using System.Runtime.ExceptionServices;

namespace KopBot.Storage;

/// <summary>Opens the backend that the setting <c>Store</c> names.</summary>
public static class Stores
{
    private static readonly Dictionary<string, (Type Type, BackendAttribute Backend)> Backends = (
        from type in typeof(Stores).Assembly.GetTypes()
        let backend = type.GetCustomAttribute<BackendAttribute>()
        where backend is not null
        select (type, backend)).ToDictionary(pair => pair.backend.Prefix);

    /// <summary>Opens a backend. Nothing is created or locked before <see cref="IStore.Prepare"/>.</summary>
    /// <param name="setting">The setting, such as <c>sqlite:kopbot.db</c> or <c>postgres:Host=...</c>.</param>
    /// <param name="clock">The clock; the system's when it is not given.</param>
    /// <exception cref="WrongSetting">When no backend can be opened with it.</exception>
    public static IDatabase Open(string setting, TimeProvider? clock = null)
    {
        var colon = setting.IndexOf(':');
        if (colon < 1 || setting.Length == colon + 1 || !Backends.TryGetValue(setting[..colon], out var found))
        {
            throw new WrongSetting("Store", "does not name a store.",
                $"Write one of: {string.Join(" or ", Backends.Values.Select(each => each.Backend.Example).Order())}.");
        }

        try
        {
            return (IDatabase)Activator.CreateInstance(found.Type, setting[(colon + 1)..], clock ?? TimeProvider.System)!;
        }
        catch (TargetInvocationException wrapped) when (wrapped.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(wrapped.InnerException);
            throw;
        }
    }
}
