using System.CommandLine;
using System.Reflection;
using KopBot.Channels;

namespace KopBot;

/// <summary>
/// What is found in the program by convention, so that an addition needs no list: commands (subclasses of <see cref="Command"/>),
/// channels (implementations of <see cref="IChannel"/>) and workers (subclasses of <see cref="BackgroundService"/>).
/// </summary>
internal static class Found
{
    private static readonly Type[] Types = [.. typeof(Found).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })];

    /// <summary>The names below <c>Channels:</c> among the settings.</summary>
    public static IReadOnlyList<string> ChannelNames { get; } =
        [.. Types.Select(Wanted).OfType<WantedByAttribute>().Select(wanted => wanted.Setting.Split(':')[1]).Distinct().Order()];

    /// <summary>The workers.</summary>
    public static IEnumerable<Type> Workers { get; } = [.. Types.Where(type => type.IsSubclassOf(typeof(BackgroundService))).OrderBy(type => type.Name)];

    /// <summary>The commands, each made anew.</summary>
    public static IEnumerable<Command> Commands() => Types
        .Where(type => type.IsSubclassOf(typeof(Command)) && type != typeof(RootCommand))
        .Select(type => (Command)Activator.CreateInstance(type)!)
        .OrderBy(command => command.Name, StringComparer.Ordinal);

    /// <summary>The channels that the settings switch on.</summary>
    /// <param name="configuration">The settings.</param>
    public static IEnumerable<Type> Channels(IConfiguration configuration) => Types.Where(type => IsOn(Wanted(type), configuration));

    private static WantedByAttribute? Wanted(Type type) =>
        typeof(IChannel).IsAssignableFrom(type) ? type.GetCustomAttribute<WantedByAttribute>() : null;

    private static bool IsOn(WantedByAttribute? wanted, IConfiguration configuration)
    {
        if (wanted is null)
        {
            return false;
        }

        var setting = configuration[wanted.Setting];
        return string.IsNullOrWhiteSpace(setting) ? wanted.Unset : !setting.Equals("false", StringComparison.OrdinalIgnoreCase);
    }
}
