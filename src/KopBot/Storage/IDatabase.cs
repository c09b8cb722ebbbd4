using KopBot.Channels.Web;
using KopBot.Channels.WhatsApp;

namespace KopBot.Storage;

/// <summary>
/// A storage backend: everything that KopBot keeps, in one place. A backend is a folder with one class that implements this, has
/// a <see cref="BackendAttribute"/> and takes the text behind its prefix and a clock.
/// </summary>
public interface IDatabase : IStore, IArchive, IFiles, IWebLog, IWhatsAppLog, IRegistry, IDeadLetters
{
    /// <summary>What is kept where, for people; without a password.</summary>
    string Where { get; }

    /// <summary>Copies everything into one file, consistently, while the service runs.</summary>
    /// <param name="file">The new file; it must not exist.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="WrongSetting">When this backend has a better tool for it, with its name.</exception>
    Task Backup(string file, CancellationToken stop);
}

/// <summary>Names the prefix of the setting <c>Store</c> that chooses a backend.</summary>
/// <param name="prefix">The prefix, such as <c>sqlite</c>.</param>
/// <param name="example">An example of the whole setting.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class BackendAttribute(string prefix, string example) : Attribute
{
    /// <summary>The prefix, without the colon.</summary>
    public string Prefix { get; } = prefix;

    /// <summary>An example of the whole setting.</summary>
    public string Example { get; } = example;
}
